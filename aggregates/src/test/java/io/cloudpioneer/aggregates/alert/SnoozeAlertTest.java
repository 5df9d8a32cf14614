package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOTE;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.raise;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.EndSnooze;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsnoozeAlert;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SnoozeAlertTest {
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final Instant TWO = NOON.plus(Duration.ofHours(2));
  private static final EndSnooze END_AT_ONE = new EndSnooze(ALERT, 1, ONE);

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void keepsAnOpenAlertQuiet() {
    fixture.given(raised(1, NOON)).when(snooze(ONE)).expectEvents(snoozed(ONE));
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(raised(1, NOON), snoozed(ONE)).when(snooze(ONE)).expectNoEvents();
  }

  @Test
  void canBeMadeLonger() {
    fixture.given(raised(1, NOON), snoozed(ONE)).when(snooze(TWO)).expectEvents(snoozed(TWO));
  }

  @Test
  void takesUpToThirtyDays() {
    Instant latest = NOON.plus(Duration.ofDays(30));
    fixture.given(raised(1, NOON)).when(snooze(latest)).expectEvents(snoozed(latest));
  }

  @Test
  void refusesMoreThanThirtyDays() {
    fixture
        .given(raised(1, NOON))
        .when(snooze(NOON.plus(Duration.ofDays(30)).plusMillis(1)))
        .expectExceptionDetails(
            new Rejected.Reason(
                "alert.snooze-too-long",
                "An alert is snoozed for at most 30 days: choose an earlier moment"));
  }

  @Test
  void refusesAMomentThatIsNotToCome() {
    fixture
        .given(raised(1, NOON))
        .when(snooze(NOON))
        .expectExceptionDetails(
            new Rejected.Reason(
                "alert.snooze-past",
                "An alert is snoozed until a moment that is to come: choose a later one"));
  }

  @Test
  void refusesWhatSomebodyLooksAfterOrIsOver() {
    var notOpen =
        new Rejected.Reason(
            "alert.not-open", "Only an open alert can be snoozed: of any other nobody is told");
    fixture
        .given(raised(1, NOON), acknowledged(1))
        .when(snooze(ONE))
        .expectExceptionDetails(notOpen);
    AlertStory.fixture()
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(snooze(ONE))
        .expectExceptionDetails(notOpen);
  }

  @Test
  void endsWhenItsMomentComes() {
    fixture
        .given(raised(1, NOON), snoozed(ONE))
        .when(END_AT_ONE)
        .expectEvents(new AlertUnsnoozed(ALERT, 1, null, null));
  }

  @Test
  void outlastsTheMomentItWasMadeLongerThan() {
    fixture.given(raised(1, NOON), snoozed(ONE), snoozed(TWO)).when(END_AT_ONE).expectNoEvents();
  }

  @Test
  void endsWhenAPersonSaysSo() {
    fixture
        .given(raised(1, NOON), snoozed(ONE))
        .when(new UnsnoozeAlert(ALERT, 1, OPERATOR, NOTE))
        .expectEvents(new AlertUnsnoozed(ALERT, 1, OPERATOR, NOTE));
  }

  @Test
  void endsWhenSomebodyAcknowledges() {
    fixture
        .given(raised(1, NOON), snoozed(ONE))
        .when(new AcknowledgeAlert(ALERT, 1, OPERATOR, NOTE))
        .expectEvents(acknowledged(1));
    AlertStory.fixture()
        .given(raised(1, NOON), snoozed(ONE), acknowledged(1))
        .when(END_AT_ONE)
        .expectNoEvents();
  }

  @Test
  void endsWithTheCondition() {
    fixture
        .given(raised(1, NOON), snoozed(ONE))
        .when(AlertStory.clear(NOON.plusSeconds(60)))
        .expectEvents(cleared(1, NOON.plusSeconds(60)));
  }

  @Test
  void isNotDisturbedByFurtherBreaches() {
    fixture.given(raised(1, NOON), snoozed(ONE)).when(raise(NOON.plusSeconds(60))).expectNoEvents();
  }

  private static SnoozeAlert snooze(Instant until) {
    return new SnoozeAlert(ALERT, 1, until, NOON, OPERATOR, NOTE);
  }

  private static AlertSnoozed snoozed(Instant until) {
    return new AlertSnoozed(ALERT, 1, until, OPERATOR, NOTE);
  }
}
