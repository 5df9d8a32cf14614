package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOTE;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.newerOccurrence;
import static io.cloudpioneer.aggregates.alert.AlertStory.raise;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;
import static io.cloudpioneer.aggregates.alert.AlertStory.reopenedByPerson;
import static io.cloudpioneer.aggregates.alert.AlertStory.resolvedByPerson;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReopenAlertTest {
  private static final Rejected.Reason STILL_OPEN =
      new Rejected.Reason("alert.still-open", "Only a resolved alert can be reopened");

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void opensTheSameOccurrenceAgain() {
    fixture
        .given(raised(1, NOON), resolvedByPerson(1))
        .when(reopen(1))
        .expectEvents(reopenedByPerson(1));
  }

  @Test
  void leavesItOpenToItsCondition() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)), reopenedByPerson(1))
        .when(raise(NOON.plusSeconds(120)))
        .expectNoEvents();
  }

  @Test
  void refusesWhileOpen() {
    fixture.given(raised(1, NOON)).when(reopen(1)).expectExceptionDetails(STILL_OPEN);
  }

  @Test
  void refusesWhileAcknowledged() {
    fixture
        .given(raised(1, NOON), acknowledged(1))
        .when(reopen(1))
        .expectExceptionDetails(STILL_OPEN);
  }

  @Test
  void refusesWhereANewerOccurrenceWasNotSeen() {
    fixture
        .given(raised(1, NOON), resolvedByPerson(1), raised(2, NOON.plusSeconds(60)))
        .when(reopen(1))
        .expectExceptionDetails(newerOccurrence(2));
  }

  @Test
  void refusesAnUnknownAlert() {
    fixture.givenNoPriorActivity().when(reopen(1)).expectExceptionDetails(UNKNOWN);
  }

  private static ReopenAlert reopen(int occurrence) {
    return new ReopenAlert(ALERT, occurrence, OPERATOR, NOTE);
  }
}
