package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may have happened to one alert and its rule. */
final class AlertFacts {
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final PersonId ANNA = new PersonId(new UUID(0, 1));
  static final SealedText SEALED = new SealedText(PersonId.PLATFORM, "c2VhbGVk");
  static final AlertRuleId RULE = new AlertRuleId(new UUID(0, 2));
  static final EscalationStep AT_ONCE = new EscalationStep(Duration.ZERO, Channel.WEBHOOK, SEALED);

  private static final ThresholdCondition CONDITION =
      new ThresholdCondition(Comparison.ABOVE, 0.9, 0.8, Duration.ofMinutes(1));

  private AlertFacts() {}

  static AlertId alert() {
    return cause(1).alertId();
  }

  static AlertCause cause(int ruleVersion) {
    return new AlertCause(
        RULE,
        ruleVersion,
        "CPU is busy",
        Severity.CRITICAL,
        new ResourceId(new UUID(0, 3)),
        new Scope("on_premises", "default", "default"),
        new SeriesFingerprint(new UUID(0, 4)),
        "system.cpu.utilization",
        Map.of(),
        CONDITION);
  }

  static AlertRuleDefined defined(EscalationStep... steps) {
    return new AlertRuleDefined(RULE, 1, definition(steps), ANNA);
  }

  static AlertRuleChanged changed(int version, EscalationStep... steps) {
    return new AlertRuleChanged(RULE, version, definition(steps), ANNA);
  }

  private static RuleDefinition definition(EscalationStep... steps) {
    return new RuleDefinition(
        "CPU is busy",
        "system.cpu.utilization",
        Map.of(),
        CONDITION,
        Severity.CRITICAL,
        List.of(steps));
  }

  static AlertRaised raised() {
    return new AlertRaised(alert(), 1, cause(1), 0.97, NOON);
  }

  static AlertAcknowledged acknowledged() {
    return new AlertAcknowledged(alert(), 1, ANNA, null);
  }

  static AlertCommented commented() {
    return new AlertCommented(alert(), 1, ANNA, SEALED);
  }

  static AlertSnoozed snoozed() {
    return new AlertSnoozed(alert(), 1, NOON.plusSeconds(3_600), ANNA, null);
  }

  static AlertFlapping flapping() {
    return new AlertFlapping(alert(), 1, 6, Duration.ofMinutes(30));
  }

  static AlertResolved resolved(@Nullable PersonId by) {
    return new AlertResolved(alert(), 1, Resolution.CLEARED, null, null, by, null);
  }

  static AlertReopened reopened(@Nullable PersonId by) {
    return new AlertReopened(alert(), 1, null, null, null, by, null);
  }
}
