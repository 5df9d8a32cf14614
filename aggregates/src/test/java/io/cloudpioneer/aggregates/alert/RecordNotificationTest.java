package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;
import static io.cloudpioneer.aggregates.alert.AlertStory.reopenedByPerson;
import static io.cloudpioneer.aggregates.alert.AlertStory.resolvedByPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.alert.AlertCommand.RecordNotification;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RecordNotificationTest {
  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void keepsThatAStepWasCarriedOut() {
    fixture.given(raised(1, NOON)).when(record(1, 0)).expectEvents(notified(1, 0));
  }

  @Test
  void keepsEachStepOnce() {
    fixture.given(raised(1, NOON), notified(1, 0)).when(record(1, 0)).expectNoEvents();
  }

  @Test
  void keepsTheNextStep() {
    fixture.given(raised(1, NOON), notified(1, 0)).when(record(1, 1)).expectEvents(notified(1, 1));
  }

  @Test
  void keepsAnAnswerThatComesAfterSomebodyAcknowledged() {
    fixture.given(raised(1, NOON), acknowledged(1)).when(record(1, 0)).expectEvents(notified(1, 0));
  }

  @Test
  void keepsAnAnswerOfAnEarlierOccurrence() {
    fixture
        .given(raised(1, NOON), resolvedByPerson(1), raised(2, NOON.plusSeconds(60)))
        .when(record(1, 0))
        .expectEvents(notified(1, 0));
  }

  @Test
  void keepsTheFirstStepAgainAfterReopening() {
    fixture
        .given(raised(1, NOON), notified(1, 0), resolvedByPerson(1), reopenedByPerson(1))
        .when(record(1, 2, 0))
        .expectEvents(notified(1, 2, 0));
  }

  @Test
  void refusesAnUnknownAlert() {
    fixture.givenNoPriorActivity().when(record(1, 0)).expectExceptionDetails(UNKNOWN);
  }

  @Test
  void keepsALateAnswerOfTheRoundBeforeBesideThatOfTheNext() {
    List<Object> again = List.of(raised(1, NOON), resolvedByPerson(1), reopenedByPerson(1));
    fixture.given(again).when(record(1, 1, 0)).expectEvents(notified(1, 1, 0));
    AlertStory.fixture()
        .given(again)
        .andGiven(notified(1, 1, 0))
        .when(record(1, 2, 0))
        .expectEvents(notified(1, 2, 0));
    AlertStory.fixture()
        .given(again)
        .andGiven(notified(1, 2, 0), notified(1, 1, 0))
        .when(record(1, 1, 0))
        .expectNoEvents();
  }

  @Test
  void knowsOfOldAnswersThatDoNotNameTheirRound() {
    fixture
        .given(
            raised(1, NOON),
            new AlertNotified(ALERT, 1, null, 0, Channel.WEBHOOK, true, "delivered"))
        .when(record(1, 0))
        .expectNoEvents();
  }

  /** However often an occurrence comes back. */
  @Test
  void remembersTheLastTwoRounds() {
    Set<Told> told = Set.of();
    for (int round = 1; round <= 100; round++) {
      told = new Told(round, 0).beside(told);
    }
    assertThat(told).containsExactlyInAnyOrder(new Told(99, 0), new Told(100, 0));
  }

  private static RecordNotification record(int occurrence, int step) {
    return record(occurrence, 1, step);
  }

  private static RecordNotification record(int occurrence, int round, int step) {
    return new RecordNotification(
        ALERT, occurrence, round, step, Channel.WEBHOOK, true, "delivered");
  }

  private static AlertNotified notified(int occurrence, int step) {
    return notified(occurrence, 1, step);
  }

  private static AlertNotified notified(int occurrence, int round, int step) {
    return new AlertNotified(ALERT, occurrence, round, step, Channel.WEBHOOK, true, "delivered");
  }
}
