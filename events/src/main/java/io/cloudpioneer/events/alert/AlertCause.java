package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.util.Map;

/**
 * What raised an alert, so that it can be explained without asking anything that may since have
 * changed.
 *
 * @param attributes those of the series, not of its resource
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
    ThresholdCondition condition) {
  public AlertCause {
    attributes = Map.copyOf(attributes);
  }

  public AlertId alertId() {
    return AlertId.of(ruleId, series);
  }
}
