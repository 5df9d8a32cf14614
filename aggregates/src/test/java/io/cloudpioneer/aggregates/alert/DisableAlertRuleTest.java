package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.RuleStory.BUSIER;
import static io.cloudpioneer.aggregates.alert.RuleStory.DEFINED;
import static io.cloudpioneer.aggregates.alert.RuleStory.DISABLED;
import static io.cloudpioneer.aggregates.alert.RuleStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.RuleStory.RULE;
import static io.cloudpioneer.aggregates.alert.RuleStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.RuleStory.newerVersion;

import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleEnabled;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DisableAlertRuleTest {
  private final FixtureConfiguration<AlertRule> fixture = RuleStory.fixture();

  @Test
  void stopsTheRule() {
    fixture.given(DEFINED).when(disable(1)).expectEvents(DISABLED);
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(DEFINED, DISABLED).when(disable(1)).expectNoEvents();
  }

  @Test
  void isUndoneByEnabling() {
    fixture
        .given(DEFINED, DISABLED)
        .when(enable(2))
        .expectEvents(new AlertRuleEnabled(RULE, 3, OPERATOR));
  }

  @Test
  void isUndoneOnce() {
    fixture.given(DEFINED).when(enable(1)).expectNoEvents();
  }

  @Test
  void refusesWhereANewerVersionWasNotSeen() {
    fixture
        .given(DEFINED, new AlertRuleChanged(RULE, 2, BUSIER, OPERATOR))
        .when(disable(1))
        .expectExceptionDetails(newerVersion(2));
  }

  @Test
  void refusesAnUnknownRule() {
    fixture.givenNoPriorActivity().when(disable(1)).expectExceptionDetails(UNKNOWN);
  }

  private static DisableAlertRule disable(int seenVersion) {
    return new DisableAlertRule(RULE, seenVersion, OPERATOR);
  }

  private static EnableAlertRule enable(int seenVersion) {
    return new EnableAlertRule(RULE, seenVersion, OPERATOR);
  }
}
