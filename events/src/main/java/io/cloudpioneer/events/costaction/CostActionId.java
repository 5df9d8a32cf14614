package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names a cost action; a UUIDv7, made when it is proposed. */
public record CostActionId(UUID value) implements Id {
  public static CostActionId parse(String text) {
    return new CostActionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
