package io.cloudpioneer.events.platform;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names an event that one processing group put aside; random, made when it did. */
public record DeadLetterId(UUID value) implements Id {
  @Override
  public String toString() {
    return value.toString();
  }
}
