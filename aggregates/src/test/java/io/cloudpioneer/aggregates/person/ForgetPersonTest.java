package io.cloudpioneer.aggregates.person;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.person.PersonCommand.ConfirmErasure;
import io.cloudpioneer.commands.person.PersonCommand.ForgetPerson;
import io.cloudpioneer.events.person.PersonEvent.PersonErased;
import io.cloudpioneer.events.person.PersonEvent.PersonForgotten;
import io.cloudpioneer.events.person.PersonId;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ForgetPersonTest {
  private static final PersonId ANNA = new PersonId(new UUID(0, 1));
  private static final PersonId ADMIN = new PersonId(new UUID(0, 2));
  private static final ForgetPerson FORGET = new ForgetPerson(ANNA, ADMIN);
  private static final ConfirmErasure CONFIRM = new ConfirmErasure(ANNA);
  private static final PersonForgotten FORGOTTEN = new PersonForgotten(ANNA, ADMIN);
  private static final PersonErased ERASED = new PersonErased(ANNA);

  private final FixtureConfiguration<Person> fixture = new AggregateTestFixture<>(Person.class);

  @Test
  void isDecidedOnce() {
    fixture.givenNoPriorActivity().when(FORGET).expectEvents(FORGOTTEN);
    fixture.given(FORGOTTEN).when(FORGET).expectNoEvents();
    fixture.given(FORGOTTEN, ERASED).when(FORGET).expectNoEvents();
  }

  @Test
  void isDoneOnce() {
    fixture.given(FORGOTTEN).when(CONFIRM).expectEvents(ERASED);
    fixture.given(FORGOTTEN, ERASED).when(CONFIRM).expectNoEvents();
  }

  @Test
  void isNotDoneWhereNobodyDecidedIt() {
    fixture
        .givenNoPriorActivity()
        .when(CONFIRM)
        .expectExceptionDetails(
            new Rejected.Reason(
                "person.not-forgotten", "Nobody decided that this person is to be forgotten"));
  }

  @Test
  void isNotForOneself() {
    fixture
        .givenNoPriorActivity()
        .when(new ForgetPerson(ADMIN, ADMIN))
        .expectExceptionDetails(
            new Rejected.Reason(
                "person.yourself", "Nobody forgets themselves: another admin has to do it"));
  }

  @Test
  void isNotForThePlatform() {
    fixture
        .givenNoPriorActivity()
        .when(new ForgetPerson(PersonId.PLATFORM, ADMIN))
        .expectExceptionDetails(
            new Rejected.Reason(
                "person.platform",
                "The platform itself is nobody, and what is sealed as its own is kept"));
  }
}
