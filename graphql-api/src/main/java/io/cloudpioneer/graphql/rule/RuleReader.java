package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.metric.AttributeInput;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.alert.PolicyQueries;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a rule of what a person sent, or says what to change about it. */
@Component
public class RuleReader {
  private static final int LONGEST_NAME = 200;
  private static final Duration LONGEST_HOLD = Duration.ofHours(24);

  private final KnownMetrics metrics;
  private final EscalationReader escalations;
  private final PolicyQueries policies;

  RuleReader(KnownMetrics metrics, EscalationReader escalations, PolicyQueries policies) {
    this.metrics = metrics;
    this.escalations = escalations;
    this.policies = policies;
  }

  RuleDefinition read(RuleInput input) {
    RuleDefinition draft = readDraft(input);
    return new RuleDefinition(
        draft.name(),
        draft.metric(),
        draft.matching(),
        draft.condition(),
        draft.severity(),
        escalations.read(input.escalation()),
        draft.recurrence(),
        policy(input));
  }

  /** The rule without whom to tell, so that no address of a draft is kept anywhere. */
  public RuleDefinition readDraft(RuleInput input) {
    String name = input.name().strip();
    require(
        !name.isEmpty() && name.length() <= LONGEST_NAME,
        "input.name",
        "A rule's name has from 1 to %d characters".formatted(LONGEST_NAME));
    metrics.require(input.metric());
    return new RuleDefinition(
        name,
        input.metric(),
        AttributeInput.read(input.matching()),
        condition(input),
        input.severity(),
        List.of(),
        RecurrenceReader.read(input),
        null);
  }

  private static ThresholdCondition condition(RuleInput input) {
    Double clear = input.clearThreshold();
    require(
        Double.isFinite(input.threshold()) && (clear == null || Double.isFinite(clear)),
        "input.threshold",
        "A threshold is a finite number");
    require(
        within(input.holdFor(), LONGEST_HOLD),
        "input.hold-for",
        "A condition is held for PT0S to PT24H, not " + input.holdFor());
    try {
      return new ThresholdCondition(
          input.comparison(),
          input.threshold(),
          clear == null ? input.threshold() : clear,
          input.holdFor());
    } catch (IllegalArgumentException contradiction) {
      throw Refusal.because("rule.invalid", String.valueOf(contradiction.getMessage()));
    }
  }

  /** Advice to the author: it may have been defined a moment ago, and not be known here yet. */
  private @Nullable EscalationPolicyId policy(RuleInput input) {
    String text = input.escalationPolicyId();
    if (text == null) {
      return null;
    }
    EscalationPolicyId id = Ids.escalationPolicy(text);
    require(
        policies.byId(id).isPresent(),
        "rule.unknown-policy",
        "There is no escalation policy of this id: choose one of `escalationPolicies`");
    return id;
  }

  private static boolean within(Duration length, Duration longest) {
    return !length.isNegative() && length.compareTo(longest) <= 0;
  }

  private static void require(boolean fine, String code, String sentence) {
    if (!fine) {
      throw Refusal.because(code, sentence);
    }
  }
}
