package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.util.Map;
import java.util.Objects;

/**
 * What raised an alert, so that it can be explained without asking anything that may since have
 * changed.
 *
 * @param attributes those of the series, not of its resource
 * @param recurrence the usual one in alerts that were stored before there was another
 */
public record AlertCause(
    AlertRuleId ruleId,
    int ruleVersion,
    String ruleName,
    Severity severity,
    ResourceId resourceId,
    Scope scope,
    SeriesFingerprint series,
    String metric,
    Map<String, String> attributes,
    ThresholdCondition condition,
    Recurrence recurrence) {
  public AlertCause {
    recurrence = Objects.requireNonNullElse(recurrence, Recurrence.USUAL);
    attributes = Map.copyOf(attributes);
  }

  /** Of a rule that says nothing about what comes and goes. */
  public AlertCause(
      AlertRuleId ruleId,
      int ruleVersion,
      String ruleName,
      Severity severity,
      ResourceId resourceId,
      Scope scope,
      SeriesFingerprint series,
      String metric,
      Map<String, String> attributes,
      ThresholdCondition condition) {
    this(
        ruleId,
        ruleVersion,
        ruleName,
        severity,
        resourceId,
        scope,
        series,
        metric,
        attributes,
        condition,
        Recurrence.USUAL);
  }

  public AlertId alertId() {
    return AlertId.of(ruleId, series);
  }
}
