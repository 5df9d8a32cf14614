package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOTE;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsilenceAlert;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SilenceAlertTest {
  private static final Instant ONE = NOON.plusSeconds(3_600);
  private static final SilenceId NIGHT = new SilenceId(new UUID(0, 11));
  private static final SilenceId REPAIR = new SilenceId(new UUID(0, 12));
  private static final UnsilenceAlert UNSILENCE = new UnsilenceAlert(ALERT, 1);

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void marksAnOpenAlertByTheSilence() {
    fixture.given(raised(1, NOON)).when(silence(NIGHT)).expectEvents(silenced(NIGHT));
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(raised(1, NOON), silenced(NIGHT)).when(silence(NIGHT)).expectNoEvents();
  }

  @Test
  void marksItByAnotherSilenceThatTakesOver() {
    fixture
        .given(raised(1, NOON), silenced(NIGHT))
        .when(silence(REPAIR))
        .expectEvents(silenced(REPAIR));
  }

  @Test
  void comesTooLateForWhatSomebodyLooksAfter() {
    fixture.given(raised(1, NOON), acknowledged(1)).when(silence(NIGHT)).expectNoEvents();
  }

  @Test
  void isOverOnce() {
    fixture
        .given(raised(1, NOON), silenced(NIGHT))
        .when(UNSILENCE)
        .expectEvents(new AlertUnsilenced(ALERT, 1, NIGHT));
    AlertStory.fixture().given(raised(1, NOON)).when(UNSILENCE).expectNoEvents();
  }

  @Test
  void leavesPeopleTheirDecisions() {
    fixture
        .given(raised(1, NOON), silenced(NIGHT))
        .when(new AcknowledgeAlert(ALERT, 1, OPERATOR, NOTE))
        .expectEvents(acknowledged(1));
    AlertStory.fixture()
        .given(raised(1, NOON), silenced(NIGHT))
        .when(new SnoozeAlert(ALERT, 1, ONE, NOON, OPERATOR, NOTE))
        .expectEvents(new AlertSnoozed(ALERT, 1, ONE, OPERATOR, NOTE));
  }

  private static SilenceAlert silence(SilenceId silence) {
    return new SilenceAlert(ALERT, 1, silence, ONE);
  }

  private static AlertSilenced silenced(SilenceId silence) {
    return new AlertSilenced(ALERT, 1, silence, ONE);
  }
}
