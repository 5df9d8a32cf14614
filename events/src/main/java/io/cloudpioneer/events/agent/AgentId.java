package io.cloudpioneer.events.agent;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names an agent; a UUIDv7, made when the agent is invited. */
public record AgentId(UUID value) implements Id {
  public static AgentId parse(String text) {
    return new AgentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
