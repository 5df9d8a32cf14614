package io.cloudpioneer.graphql.access;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.person.PersonCommand.ForgetPerson;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.identity.People;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.person.ForgottenPeopleQueries;
import io.cloudpioneer.projections.person.ForgottenPersonView;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is known here, and who is no more. */
@Controller
class PeopleController {
  private final People people;
  private final ForgottenPeopleQueries forgotten;
  private final CommandDispatch commands;

  PeopleController(People people, ForgottenPeopleQueries forgotten, CommandDispatch commands) {
    this.people = people;
    this.forgotten = forgotten;
    this.commands = commands;
  }

  @QueryMapping
  Connection<Acquaintance> people(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        people.page(Connection.request(first, after)), Acquaintance::of, selected, people::count);
  }

  @QueryMapping
  Connection<ForgottenPersonView> forgottenPeople(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        forgotten.page(Connection.request(first, after)),
        Function.identity(),
        selected,
        forgotten::count);
  }

  @SchemaMapping(typeName = "ForgottenPerson")
  CompletableFuture<Person> forgottenBy(
      ForgottenPersonView person, DataLoader<PersonId, Person> loader) {
    return loader.load(person.forgottenBy());
  }

  /** An id that nobody has is a slip, and becomes no fact. */
  @MutationMapping
  CompletableFuture<PersonId> forgetPerson(
      @Argument String id, @ContextValue CurrentPerson person) {
    PersonId whom = Ids.person(id);
    if (people.find(Set.of(whom)).isEmpty()) {
      throw Refusal.because("person.unknown", "Nobody of this id is known here");
    }
    return commands
        .send(new ForgetPerson(whom, person.id()), person.sender(), "person.forgot")
        .thenApply(_ -> whom);
  }
}
