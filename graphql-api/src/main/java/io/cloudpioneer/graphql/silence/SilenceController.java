package io.cloudpioneer.graphql.silence;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.silence.SilenceQueries;
import io.cloudpioneer.projections.silence.SilenceState;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The silences. */
@Controller
class SilenceController {
  private final SilenceQueries silences;
  private final PersonalTexts texts;

  SilenceController(SilenceQueries silences, PersonalTexts texts) {
    this.silences = silences;
    this.texts = texts;
  }

  @QueryMapping
  Connection<Silence> silences(
      @Argument @Nullable Set<SilenceState> states,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    Visibility visible = person.visibility();
    return Connection.of(
        silences.at(moment).page(states, request, visible),
        Silence::of,
        selected,
        () -> silences.at(moment).count(states, visible));
  }

  @QueryMapping
  Optional<Silence> silence(
      @Argument String id, Moment moment, @ContextValue CurrentPerson person) {
    return silences.at(moment).byId(Ids.silence(id), person.visibility()).map(Silence::of);
  }

  @SchemaMapping
  @Nullable String reason(Silence silence) {
    return texts.open(silence.sealedReason()).orElse(null);
  }

  @SchemaMapping
  CompletableFuture<Person> author(Silence silence, DataLoader<PersonId, Person> people) {
    return people.load(silence.creator());
  }

  @SchemaMapping
  CompletableFuture<Person> changedBy(Silence silence, DataLoader<PersonId, Person> people) {
    return people.load(silence.changer());
  }
}
