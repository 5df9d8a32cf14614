package io.cloudpioneer.aggregates.alert;

import static io.cloudpioneer.aggregates.alert.AlertStory.ALERT;
import static io.cloudpioneer.aggregates.alert.AlertStory.NOON;
import static io.cloudpioneer.aggregates.alert.AlertStory.OPERATOR;
import static io.cloudpioneer.aggregates.alert.AlertStory.acknowledged;
import static io.cloudpioneer.aggregates.alert.AlertStory.cameBack;
import static io.cloudpioneer.aggregates.alert.AlertStory.cleared;
import static io.cloudpioneer.aggregates.alert.AlertStory.newerOccurrence;
import static io.cloudpioneer.aggregates.alert.AlertStory.raised;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnassignAlert;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import io.cloudpioneer.events.person.PersonId;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AssignAlertTest {
  private static final PersonId ANNA = new PersonId(new UUID(0, 8));

  private final FixtureConfiguration<Alert> fixture = AlertStory.fixture();

  @Test
  void makesSomebodyLookAfterIt() {
    fixture.given(raised(1, NOON)).when(assign(1, ANNA)).expectEvents(assigned(ANNA));
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(raised(1, NOON), assigned(ANNA)).when(assign(1, ANNA)).expectNoEvents();
  }

  @Test
  void passesItOn() {
    fixture
        .given(raised(1, NOON), acknowledged(1), assigned(ANNA))
        .when(assign(1, OPERATOR))
        .expectEvents(assigned(OPERATOR));
  }

  @Test
  void lastsWhereTheSameOccurrenceComesBack() {
    var soon = NOON.plusSeconds(60);
    fixture
        .given(raised(1, NOON), assigned(ANNA), cleared(1, soon), cameBack(1, soon.plusSeconds(60)))
        .when(assign(1, ANNA))
        .expectNoEvents();
  }

  @Test
  void endsWithItsOccurrence() {
    var later = NOON.plus(Duration.ofHours(1));
    fixture
        .given(raised(1, NOON), assigned(ANNA), cleared(1, NOON.plusSeconds(60)), raised(2, later))
        .when(unassign(2))
        .expectNoEvents();
  }

  @Test
  void isTakenBack() {
    fixture
        .given(raised(1, NOON), assigned(ANNA))
        .when(unassign(1))
        .expectEvents(new AlertUnassigned(ALERT, 1, OPERATOR));
  }

  @Test
  void refusesOnceResolved() {
    var over =
        new Rejected.Reason(
            "alert.over", "Nobody need look after an alert that is over: reopen it first");
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(assign(1, ANNA))
        .expectExceptionDetails(over);
    AlertStory.fixture()
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)))
        .when(unassign(1))
        .expectExceptionDetails(over);
  }

  @Test
  void refusesWhereANewerOccurrenceWasNotSeen() {
    var later = NOON.plus(Duration.ofHours(1));
    fixture
        .given(raised(1, NOON), cleared(1, NOON.plusSeconds(60)), raised(2, later))
        .when(assign(1, ANNA))
        .expectExceptionDetails(newerOccurrence(2));
  }

  private static AssignAlert assign(int occurrence, PersonId to) {
    return new AssignAlert(ALERT, occurrence, to, OPERATOR);
  }

  private static UnassignAlert unassign(int occurrence) {
    return new UnassignAlert(ALERT, occurrence, OPERATOR);
  }

  private static AlertAssigned assigned(PersonId to) {
    return new AlertAssigned(ALERT, 1, to, OPERATOR);
  }
}
