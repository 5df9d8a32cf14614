package io.cloudpioneer.graphql.alert;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.PersonLoader;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.graphql.resource.Resource;
import io.cloudpioneer.projections.alert.AlertFilter;
import io.cloudpioneer.projections.alert.AlertQueries;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.PageRequest;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The alert board. */
@Controller
class AlertController {
  private final AlertQueries alerts;
  private final ResourceQueries resources;

  AlertController(AlertQueries alerts, ResourceQueries resources) {
    this.alerts = alerts;
    this.resources = resources;
  }

  @QueryMapping
  Connection<Alert> alerts(
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
        alerts.at(moment).page(chosen, request, visible),
        alert -> Alert.of(alert, moment),
        selected,
        () -> alerts.at(moment).count(chosen, visible));
  }

  @QueryMapping
  Optional<Alert> alert(@Argument String id, Moment moment, @ContextValue CurrentPerson person) {
    return alerts
        .at(moment)
        .byId(Ids.alert(id), person.visibility())
        .map(alert -> Alert.of(alert, moment));
  }

  @BatchMapping
  Map<Alert, Resource> resource(List<Alert> about, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        about, Alert::moment, (moment, some) -> resources(some, moment, person.visibility()));
  }

  private Map<Alert, Resource> resources(List<Alert> about, Moment moment, Visibility visible) {
    List<ResourceId> ids = about.stream().map(Alert::resourceId).distinct().toList();
    Map<ResourceId, ResourceView> found = resources.at(moment).byIds(ids, visible);
    Map<Alert, Resource> answers = new HashMap<>();
    for (Alert alert : about) {
      ResourceView resource = found.get(alert.resourceId());
      if (resource != null) {
        answers.put(alert, Resource.of(resource, moment));
      }
    }
    return answers;
  }

  @SchemaMapping
  @Nullable CompletableFuture<Person> acknowledgedBy(
      Alert alert, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(alert.acknowledger(), people);
  }

  @SchemaMapping
  @Nullable CompletableFuture<Person> resolvedBy(Alert alert, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(alert.resolver(), people);
  }

  @SchemaMapping
  @Nullable CompletableFuture<Person> assignedTo(Alert alert, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(alert.assignee(), people);
  }
}
