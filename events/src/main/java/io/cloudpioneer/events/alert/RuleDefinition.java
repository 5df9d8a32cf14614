package io.cloudpioneer.events.alert;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule watches and what follows.
 *
 * @param metric the metric's name, such as {@code system.cpu.utilization}
 * @param matching attributes a series must carry with exactly these values; those of the data
 *     point, or of its resource
 * @param escalation in the order of their time; empty tells nobody
 * @param escalationPolicy whose steps are taken, where the rule has none of its own
 * @param recurrence the usual one in rules that were stored before there was another
 */
public record RuleDefinition(
    String name,
    String metric,
    Map<String, String> matching,
    ThresholdCondition condition,
    Severity severity,
    List<EscalationStep> escalation,
    Recurrence recurrence,
    @Nullable EscalationPolicyId escalationPolicy) {
  public RuleDefinition {
    recurrence = Objects.requireNonNullElse(recurrence, Recurrence.USUAL);
    matching = Map.copyOf(matching);
    escalation = List.copyOf(escalation);
  }

  /** A rule that says nothing about what comes and goes. */
  public RuleDefinition(
      String name,
      String metric,
      Map<String, String> matching,
      ThresholdCondition condition,
      Severity severity,
      List<EscalationStep> escalation) {
    this(name, metric, matching, condition, severity, escalation, Recurrence.USUAL, null);
  }
}
