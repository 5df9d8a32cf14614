package io.cloudpioneer.events.alert;

import java.util.List;
import java.util.Map;

/**
 * What a rule watches and what follows.
 *
 * @param metric the metric's name, such as {@code system.cpu.utilization}
 * @param matching attributes a series must carry with exactly these values; those of the data
 *     point, or of its resource
 * @param escalation in the order of their time; empty tells nobody
 */
public record RuleDefinition(
    String name,
    String metric,
    Map<String, String> matching,
    ThresholdCondition condition,
    Severity severity,
    List<EscalationStep> escalation) {
  public RuleDefinition {
    matching = Map.copyOf(matching);
    escalation = List.copyOf(escalation);
  }
}
