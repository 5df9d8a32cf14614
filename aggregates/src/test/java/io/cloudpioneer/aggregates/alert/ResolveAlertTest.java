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
import static io.cloudpioneer.aggregates.alert.AlertStory.resolvedByPerson;

import io.cloudpioneer.commands.alert.AlertCommand.ResolveAlert;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ResolveAlertTest {
  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void endsAnOpenAlert() {
    fixture.given(raised(1, NOON)).when(resolve(1)).expectEvents(resolvedByPerson(1));
  }

  @Test
  void endsAnAcknowledgedAlert() {
    fixture
        .given(raised(1, NOON), acknowledged(1))
        .when(resolve(1))
        .expectEvents(resolvedByPerson(1));
  }

  @Test
  void changesNothingOnceItIsOver() {
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(resolve(1))
        .expectNoEvents();
  }

  @Test
  void refusesWhereANewerOccurrenceWasNotSeen() {
    fixture
        .given(raised(1, NOON), resolvedByPerson(1), raised(2, NOON.plusSeconds(60)))
        .when(resolve(1))
        .expectExceptionDetails(newerOccurrence(2));
  }

  @Test
  void refusesAnUnknownAlert() {
    fixture.givenNoPriorActivity().when(resolve(1)).expectExceptionDetails(UNKNOWN);
  }

  private static ResolveAlert resolve(int occurrence) {
    return new ResolveAlert(ALERT, occurrence, OPERATOR, NOTE);
  }
}
