package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.id.NameBasedUuid;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.util.UUID;

/**
 * Names one condition of one rule on one series; its stream holds all the occurrences of that
 * condition, numbered.
 */
public record AlertId(UUID value) implements Id {
  public static AlertId of(AlertRuleId rule, SeriesFingerprint series) {
    return new AlertId(NameBasedUuid.of(rule.value(), series.toString()));
  }

  public static AlertId parse(String text) {
    return new AlertId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
