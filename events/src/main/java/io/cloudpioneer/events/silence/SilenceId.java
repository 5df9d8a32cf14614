package io.cloudpioneer.events.silence;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names a silence; a UUIDv7, made when a person asks for it. */
public record SilenceId(UUID value) implements Id {
  public static SilenceId parse(String text) {
    return new SilenceId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
