package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names an escalation policy; a UUIDv7, made when a person defines it. */
public record EscalationPolicyId(UUID value) implements Id {
  public static EscalationPolicyId parse(String text) {
    return new EscalationPolicyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
