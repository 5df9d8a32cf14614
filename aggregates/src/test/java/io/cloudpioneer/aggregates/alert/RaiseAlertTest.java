package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.CAUSE;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cameBack;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.raise;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;
import static io.cloudpioneer.aggregates.alert.AlertStory.resolvedByPerson;

import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.Recurrence;
import java.time.Duration;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RaiseAlertTest {
  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void beginsTheFirstOccurrence() {
    fixture.givenNoPriorActivity().when(raise(NOON)).expectEvents(raised(1, NOON));
  }

  @Test
  void changesNothingWhileOpen() {
    fixture.given(raised(1, NOON)).when(raise(NOON.plusSeconds(10))).expectNoEvents();
  }

  @Test
  void changesNothingWhileAcknowledged() {
    fixture
        .given(raised(1, NOON), acknowledged(1))
        .when(raise(NOON.plusSeconds(10)))
        .expectNoEvents();
  }

  @Test
  void reopensWhatClearedTenMinutesAgo() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(raise(NOON.plusSeconds(660)))
        .expectEvents(cameBack(1, NOON.plusSeconds(660)));
  }

  @Test
  void beginsANewOccurrenceAfterMoreThanTenMinutes() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(raise(NOON.plusSeconds(661)))
        .expectEvents(raised(2, NOON.plusSeconds(661)));
  }

  @Test
  void asksTheRuleHowSoonIsTheSameOccurrence() {
    Recurrence never = new Recurrence(Duration.ZERO, 5, Duration.ofMinutes(30));
    AlertCause cause =
        new AlertCause(
            CAUSE.ruleId(),
            2,
            CAUSE.ruleName(),
            CAUSE.severity(),
            CAUSE.resourceId(),
            CAUSE.scope(),
            CAUSE.series(),
            CAUSE.metric(),
            CAUSE.attributes(),
            CAUSE.condition(),
            never);
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(new RaiseAlert(cause, 0.97, NOON.plusSeconds(61)))
        .expectEvents(new AlertRaised(ALERT, 2, cause, 0.97, NOON.plusSeconds(61)));
  }

  @Test
  void beginsANewOccurrenceOfWhatAPersonResolved() {
    fixture
        .given(raised(1, NOON), resolvedByPerson(1))
        .when(raise(NOON.plusSeconds(10)))
        .expectEvents(raised(2, NOON.plusSeconds(10)));
  }

  @Test
  void ignoresAJudgementDeliveredAgainAfterItCleared() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(raise(NOON))
        .expectNoEvents();
  }

  @Test
  void ignoresAJudgementDeliveredAgainAfterAPersonResolvedIt() {
    fixture.given(raised(1, NOON), resolvedByPerson(1)).when(raise(NOON)).expectNoEvents();
  }
}
