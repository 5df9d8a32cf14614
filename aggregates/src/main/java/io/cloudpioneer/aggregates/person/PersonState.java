package io.cloudpioneer.aggregates.person;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.person.PersonCommand.ConfirmErasure;
import io.cloudpioneer.commands.person.PersonCommand.ForgetPerson;
import io.cloudpioneer.events.person.PersonEvent;
import io.cloudpioneer.events.person.PersonEvent.PersonErased;
import io.cloudpioneer.events.person.PersonEvent.PersonForgotten;
import io.cloudpioneer.events.person.PersonId;
import java.util.List;

/** How far a person is forgotten. There is no way back. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface PersonState {
  record Remembered() implements PersonState {}

  record Forgotten() implements PersonState {}

  record Erased() implements PersonState {}

  default List<PersonEvent> decide(ForgetPerson command) {
    if (command.personId().equals(PersonId.PLATFORM)) {
      throw Rejected.because(
          "person.platform",
          "The platform itself is nobody, and what is sealed as its own is kept");
    }
    if (command.personId().equals(command.by())) {
      throw Rejected.because(
          "person.yourself", "Nobody forgets themselves: another admin has to do it");
    }
    return this instanceof Remembered
        ? List.of(new PersonForgotten(command.personId(), command.by()))
        : List.of();
  }

  default List<PersonEvent> decide(ConfirmErasure command) {
    return switch (this) {
      case Remembered _ ->
          throw Rejected.because(
              "person.not-forgotten", "Nobody decided that this person is to be forgotten");
      case Forgotten _ -> List.of(new PersonErased(command.personId()));
      case Erased _ -> List.of();
    };
  }

  default PersonState after(PersonEvent event) {
    return switch (event) {
      case PersonForgotten _ -> new Forgotten();
      case PersonErased _ -> new Erased();
    };
  }
}
