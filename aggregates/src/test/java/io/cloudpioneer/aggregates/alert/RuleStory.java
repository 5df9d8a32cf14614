package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDisabled;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.person.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The facts that the tests of a rule are told in. */
final class RuleStory {
  static final AlertRuleId RULE = new AlertRuleId(new UUID(0, 1));
  static final PersonId OPERATOR = new PersonId(new UUID(0, 2));
  static final RuleDefinition BUSY = busyAbove(0.9);
  static final RuleDefinition BUSIER = busyAbove(0.95);

  static final AlertRuleDefined DEFINED = new AlertRuleDefined(RULE, 1, BUSY, OPERATOR);
  static final AlertRuleDisabled DISABLED = new AlertRuleDisabled(RULE, 2, OPERATOR);

  static final Rejected.Reason UNKNOWN =
      new Rejected.Reason("rule.unknown", "There is no such rule");

  private RuleStory() {}

  static FixtureConfiguration<AlertRule> fixture() {
    return new AggregateTestFixture<>(AlertRule.class);
  }

  static Rejected.Reason newerVersion(int latest) {
    return new Rejected.Reason(
        "rule.newer-version",
        "The rule has been changed since: look at version %d first".formatted(latest));
  }

  private static RuleDefinition busyAbove(double threshold) {
    return new RuleDefinition(
        "CPU is busy",
        "system.cpu.utilization",
        Map.of(),
        new ThresholdCondition(Comparison.ABOVE, threshold, 0.8, Duration.ofMinutes(1)),
        Severity.WARNING,
        List.of());
  }
}
