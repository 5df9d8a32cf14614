package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.id.Id;
import java.util.UUID;

/** Names an alert rule; a UUIDv7, made when a person defines the rule. */
public record AlertRuleId(UUID value) implements Id {
  public static AlertRuleId parse(String text) {
    return new AlertRuleId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
