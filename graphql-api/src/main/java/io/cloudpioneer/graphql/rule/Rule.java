package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.alert.RuleView;
import io.cloudpioneer.projections.board.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the schema has it; the addresses of its escalation are opened only where asked for.
 *
 * @param moment at which it was seen like this
 */
record Rule(
    AlertRuleId id,
    int version,
    boolean enabled,
    String name,
    String metric,
    @Nullable String unit,
    List<Attribute> matching,
    Comparison comparison,
    double threshold,
    double clearThreshold,
    Duration holdFor,
    Severity severity,
    List<EscalationStep> escalation,
    @Nullable EscalationPolicyId policyId,
    Duration reopensWithin,
    int steadyChanges,
    Duration flapsWithin,
    int openAlerts,
    PersonId writer,
    Instant changedAt,
    Moment moment) {

  static Rule of(RuleView view, Moment moment) {
    RuleDefinition definition = view.definition();
    ThresholdCondition condition = definition.condition();
    return new Rule(
        view.id(),
        view.version(),
        view.enabled(),
        definition.name(),
        definition.metric(),
        view.unit(),
        Attribute.all(definition.matching()),
        condition.comparison(),
        condition.threshold(),
        condition.clearThreshold(),
        condition.holdFor(),
        definition.severity(),
        definition.escalation(),
        definition.escalationPolicy(),
        definition.recurrence().reopensWithin(),
        definition.recurrence().steadyChanges(),
        definition.recurrence().flapsWithin(),
        view.openAlerts(),
        view.changedBy(),
        view.changedAt(),
        moment);
  }
}
