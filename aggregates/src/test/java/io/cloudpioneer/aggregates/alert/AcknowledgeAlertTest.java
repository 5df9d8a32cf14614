package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOTE;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.newerOccurrence;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import java.time.Duration;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AcknowledgeAlertTest {
  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void takesAnOpenAlert() {
    fixture.given(raised(1, NOON)).when(acknowledge(1)).expectEvents(acknowledged(1));
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(raised(1, NOON), acknowledged(1)).when(acknowledge(1)).expectNoEvents();
  }

  @Test
  void refusesOnceResolved() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(acknowledge(1))
        .expectExceptionDetails(
            new Rejected.Reason("alert.not-open", "Only an open alert can be acknowledged"));
  }

  @Test
  void refusesWhereANewerOccurrenceWasNotSeen() {
    var later = NOON.plus(Duration.ofHours(1));
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)), raised(2, later))
        .when(acknowledge(1))
        .expectExceptionDetails(newerOccurrence(2));
  }

  @Test
  void refusesAnOccurrenceThereNeverWas() {
    fixture.given(raised(1, NOON)).when(acknowledge(2)).expectExceptionDetails(UNKNOWN);
  }

  @Test
  void refusesAnUnknownAlert() {
    fixture.givenNoPriorActivity().when(acknowledge(1)).expectExceptionDetails(UNKNOWN);
  }

  private static AcknowledgeAlert acknowledge(int occurrence) {
    return new AcknowledgeAlert(ALERT, occurrence, OPERATOR, NOTE);
  }
}
