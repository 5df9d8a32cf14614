package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.graphql.metric.AttributeInput;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as people send it. */
public record RuleInput(
    String name,
    String metric,
    @Nullable List<AttributeInput> matching,
    Comparison comparison,
    double threshold,
    @Nullable Double clearThreshold,
    Duration holdFor,
    Severity severity,
    @Nullable List<Step> escalation,
    @Nullable String escalationPolicyId,
    @Nullable Duration reopensWithin,
    @Nullable Integer steadyChanges,
    @Nullable Duration flapsWithin) {
  /** Whom to tell, and when. */
  public record Step(Duration after, EscalationStep.Channel channel, String address) {}
}
