package io.cloudpioneer.events.playbook;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names a playbook; a UUIDv7, made when a person defines it. */
public record PlaybookId(UUID value) implements Id {
  public static PlaybookId parse(String text) {
    return new PlaybookId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
