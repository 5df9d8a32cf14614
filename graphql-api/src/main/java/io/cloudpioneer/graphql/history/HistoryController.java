package io.cloudpioneer.graphql.history;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.WhoActed;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.board.Moments;
import io.cloudpioneer.projections.board.RecordedPeriod;
import io.cloudpioneer.projections.history.FactView;
import io.cloudpioneer.projections.history.HistoryQueries;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was recorded. */
@Controller
class HistoryController {
  private final HistoryQueries histories;
  private final Moments moments;

  HistoryController(HistoryQueries histories, Moments moments) {
    this.histories = histories;
    this.moments = moments;
  }

  @QueryMapping
  Connection<FactView> history(
      @Argument String id,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        histories
            .at(moment)
            .page(Ids.uuid(id), Connection.request(first, after), person.visibility()),
        fact -> fact,
        selected,
        () -> 0);
  }

  @QueryMapping
  Connection<FactView> chain(
      @Argument String correlation,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        histories
            .at(moment)
            .chain(correlation, Connection.request(first, after), person.visibility()),
        fact -> fact,
        selected,
        () -> 0);
  }

  @QueryMapping
  RecordedPeriod recordedPeriod() {
    return moments.recorded();
  }

  @SchemaMapping(typeName = "Fact")
  CompletableFuture<WhoActed> actor(FactView fact, DataLoader<PersonId, Person> people) {
    return WhoActed.of(fact.actor(), people);
  }
}
