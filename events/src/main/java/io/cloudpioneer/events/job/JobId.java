package io.cloudpioneer.events.job;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names a piece of long work; a UUIDv7, made when it is asked for. */
public record JobId(UUID value) implements Id {
  public static JobId parse(String text) {
    return new JobId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
