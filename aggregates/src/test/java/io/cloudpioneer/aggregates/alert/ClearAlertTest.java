package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.clear;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ClearAlertTest {
  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void resolvesWhatIsOpen() {
    fixture
        .given(raised(1, NOON))
        .when(clear(NOON.plusSeconds(60)))
        .expectEvents(cleared(1, NOON.plusSeconds(60)));
  }

  @Test
  void resolvesWhatSomebodyLooksAfter() {
    fixture
        .given(raised(1, NOON), acknowledged(1))
        .when(clear(NOON.plusSeconds(60)))
        .expectEvents(cleared(1, NOON.plusSeconds(60)));
  }

  @Test
  void changesNothingOnceResolved() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(clear(NOON.plusSeconds(70)))
        .expectNoEvents();
  }

  @Test
  void changesNothingWhereNothingWasRaised() {
    fixture.givenNoPriorActivity().when(clear(NOON)).expectNoEvents();
  }

  @Test
  void ignoresASampleFromBeforeItWasRaised() {
    fixture.given(raised(1, NOON)).when(clear(NOON.minusSeconds(10))).expectNoEvents();
  }

  @Test
  void alwaysResolvesWhatItsRuleWithdraws() {
    fixture
        .given(raised(1, NOON))
        .when(new ClearAlert(ALERT, Resolution.RULE_WITHDRAWN, null, NOON.minusSeconds(10)))
        .expectEvents(
            new AlertResolved(ALERT, 1, Resolution.RULE_WITHDRAWN, null, null, null, null));
  }
}
