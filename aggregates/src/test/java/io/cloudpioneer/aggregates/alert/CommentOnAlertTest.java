package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOTE;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.UNKNOWN;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CommentOnAlertTest {
  private static final AlertCommented COMMENTED = new AlertCommented(ALERT, 1, OPERATOR, NOTE);

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void keepsWhatWasSaid() {
    fixture.given(raised(1, NOON)).when(comment(1)).expectEvents(COMMENTED);
  }

  @Test
  void leavesTheAlertWhereItStands() {
    fixture
        .given(raised(1, NOON), COMMENTED)
        .when(new AcknowledgeAlert(ALERT, 1, OPERATOR, NOTE))
        .expectEvents(acknowledged(1));
  }

  @Test
  void isTakenAlsoWhenItIsOver() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(comment(1))
        .expectEvents(COMMENTED);
  }

  @Test
  void refusesAnOccurrenceThereNeverWas() {
    fixture.given(raised(1, NOON)).when(comment(2)).expectExceptionDetails(UNKNOWN);
  }

  private static CommentOnAlert comment(int occurrence) {
    return new CommentOnAlert(ALERT, occurrence, OPERATOR, NOTE);
  }
}
