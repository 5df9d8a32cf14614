package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.RuleStory.BUSIER;
import static io.cloudpioneer.aggregates.alert.RuleStory.BUSY;
import static io.cloudpioneer.aggregates.alert.RuleStory.DEFINED;
import static io.cloudpioneer.aggregates.alert.RuleStory.DISABLED;
import static io.cloudpioneer.aggregates.alert.RuleStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.RuleStory.RULE;
import static io.cloudpioneer.aggregates.alert.RuleStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.RuleStory.newerVersion;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleEnabled;
import io.cloudpioneer.events.alert.RuleDefinition;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChangeAlertRuleTest {
  private final FixtureConfiguration<AlertRule> fixture = RuleStory.fixture();

  @Test
  void startsWithItsDefinition() {
    fixture.givenNoPriorActivity().when(define(BUSY)).expectEvents(DEFINED);
  }

  @Test
  void takesTheSameDefinitionTwice() {
    fixture.given(DEFINED).when(define(BUSY)).expectNoEvents();
  }

  @Test
  void refusesAnotherDefinitionUnderTheSameId() {
    fixture
        .given(DEFINED)
        .when(define(BUSIER))
        .expectExceptionDetails(
            new Rejected.Reason("rule.exists", "A different rule is defined under this id"));
  }

  @Test
  void givesTheRuleItsNextVersion() {
    fixture.given(DEFINED).when(change(1, BUSIER)).expectEvents(changed(2, BUSIER));
  }

  @Test
  void changesNothingWhereNothingDiffers() {
    fixture.given(DEFINED).when(change(1, BUSY)).expectNoEvents();
  }

  @Test
  void refusesTextsThatNoViewCanHold() {
    RuleDefinition nameless =
        new RuleDefinition(
            "CPU\0",
            BUSY.metric(),
            BUSY.matching(),
            BUSY.condition(),
            BUSY.severity(),
            BUSY.escalation());
    Rejected.Reason reason =
        new Rejected.Reason(
            "rule.bad-text", "A rule's texts cannot hold the character U+0000: remove it");
    fixture.givenNoPriorActivity().when(define(nameless)).expectExceptionDetails(reason);
    fixture.given(DEFINED).when(change(1, nameless)).expectExceptionDetails(reason);
  }

  @Test
  void refusesWhereANewerVersionWasNotSeen() {
    fixture
        .given(DEFINED, changed(2, BUSIER))
        .when(change(1, BUSY))
        .expectExceptionDetails(newerVersion(2));
  }

  @Test
  void leavesADisabledRuleDisabled() {
    fixture
        .given(DEFINED, DISABLED, changed(3, BUSIER))
        .when(new EnableAlertRule(RULE, 3, OPERATOR))
        .expectEvents(new AlertRuleEnabled(RULE, 4, OPERATOR));
  }

  @Test
  void refusesAnUnknownRule() {
    fixture.givenNoPriorActivity().when(change(1, BUSY)).expectExceptionDetails(UNKNOWN);
  }

  private static DefineAlertRule define(RuleDefinition definition) {
    return new DefineAlertRule(RULE, definition, OPERATOR);
  }

  private static ChangeAlertRule change(int seenVersion, RuleDefinition definition) {
    return new ChangeAlertRule(RULE, seenVersion, definition, OPERATOR);
  }

  private static AlertRuleChanged changed(int version, RuleDefinition definition) {
    return new AlertRuleChanged(RULE, version, definition, OPERATOR);
  }
}
