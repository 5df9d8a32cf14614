package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.CAUSE;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.cameBack;
import static io.cloudpioneer.aggregates.alert.AlertStory.clear;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.raise;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.alert.AlertCommand.CalmAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class FlappingAlertTest {
  private static final AlertFlapping FLAPPING =
      new AlertFlapping(ALERT, 1, 6, Duration.ofMinutes(30));
  private static final CalmAlert CALM = new CalmAlert(ALERT, at(60));

  /** Four changes within three minutes. */
  private static final List<Object> RESTLESS =
      List.of(raised(1, at(0)), cleared(1, at(1)), cameBack(1, at(2)), cleared(1, at(3)));

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void isNoticedAtTheSixthChangeWithinHalfAnHour() {
    fixture
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)))
        .when(clear(at(5)))
        .expectEvents(FLAPPING, cleared(1, at(5)));
  }

  @Test
  void isNotSeenInFiveChanges() {
    fixture.given(RESTLESS).when(raise(at(4))).expectEvents(cameBack(1, at(4)));
  }

  @Test
  void isNotSeenInChangesThatAreFarApart() {
    fixture
        .given(
            raised(1, at(0)),
            cleared(1, at(7)),
            cameBack(1, at(14)),
            cleared(1, at(21)),
            cameBack(1, at(28)))
        .when(clear(at(35)))
        .expectEvents(cleared(1, at(35)));
  }

  @Test
  void isSaidOnce() {
    fixture
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)))
        .when(raise(at(6)))
        .expectEvents(cameBack(1, at(6)));
  }

  @Test
  void outlivesAnOccurrence() {
    fixture
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)), raised(2, at(16)))
        .when(CALM)
        .expectEvents(new AlertCalmed(ALERT, 2));
  }

  /** Whoever asks hears of changes later than the alert itself. */
  @Test
  void doesNotEndWithinHalfAnHourOfTheLastChange() {
    fixture
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)), cameBack(1, at(31)))
        .when(CALM)
        .expectNoEvents();
    AlertStory.fixture()
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)), cameBack(1, at(30)))
        .when(CALM)
        .expectEvents(new AlertCalmed(ALERT, 1));
  }

  @Test
  void endsOnce() {
    fixture.given(raised(1, at(0))).when(CALM).expectNoEvents();
    AlertStory.fixture()
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)), new AlertCalmed(ALERT, 1))
        .when(CALM)
        .expectNoEvents();
  }

  @Test
  void isCountedAnewOnceItWasCalm() {
    fixture
        .given(RESTLESS)
        .andGiven(cameBack(1, at(4)), FLAPPING, cleared(1, at(5)), new AlertCalmed(ALERT, 1))
        .when(raise(at(6)))
        .expectEvents(cameBack(1, at(6)));
  }

  @Test
  void isWhatTheRuleSaysItIs() {
    Recurrence nervous = new Recurrence(Duration.ofMinutes(10), 2, Duration.ofMinutes(5));
    AlertCause cause = causeWith(nervous);
    fixture
        .given(raised(1, at(0)), cleared(1, at(1)))
        .when(new RaiseAlert(cause, 0.97, at(2)))
        .expectEvents(
            new AlertFlapping(ALERT, 1, 3, Duration.ofMinutes(5)),
            new AlertReopened(ALERT, 1, cause, 0.97, at(2), null, null));
  }

  private static AlertCause causeWith(Recurrence recurrence) {
    return new AlertCause(
        CAUSE.ruleId(),
        CAUSE.ruleVersion(),
        CAUSE.ruleName(),
        CAUSE.severity(),
        CAUSE.resourceId(),
        CAUSE.scope(),
        CAUSE.series(),
        CAUSE.metric(),
        CAUSE.attributes(),
        CAUSE.condition(),
        recurrence);
  }

  private static Instant at(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
