package io.cloudpioneer.aggregates.person;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.person.PersonCommand.ConfirmErasure;
import io.cloudpioneer.commands.person.PersonCommand.ForgetPerson;
import io.cloudpioneer.events.person.PersonEvent;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is known of one person, until it is forgotten. {@link PersonState} holds the rules. */
@Aggregate(
    type = "person",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.person")
class Person {
  @AggregateIdentifier @JsonProperty private @Nullable PersonId id;
  @JsonProperty private PersonState state = new PersonState.Remembered();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ForgetPerson command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ConfirmErasure command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(PersonEvent event) {
    id = event.personId();
    state = state.after(event);
  }

  private static void apply(List<PersonEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
