package io.cloudpioneer.graphql.alert;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertGroup;
import io.cloudpioneer.projections.alert.AlertGroupQueries;
import io.cloudpioneer.projections.alert.AlertGrouping;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The alert board, put together. */
@Controller
class AlertGroupController {
  private final AlertGroupQueries groups;

  AlertGroupController(AlertGroupQueries groups) {
    this.groups = groups;
  }

  @QueryMapping
  Connection<AlertGroup> alertGroups(
      @Argument AlertGrouping by,
      @Argument @Nullable AlertFilterInput filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    AlertFilter chosen = AlertFilterInput.read(filter);
    Visibility visible = person.visibility();
    return Connection.of(
        groups.at(moment).page(by, chosen, request, visible),
        group -> group,
        selected,
        () -> groups.at(moment).count(by, chosen, visible));
  }
}
