package io.cloudpioneer.graphql.costaction;

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
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.costaction.CostActionFilter;
import io.cloudpioneer.projections.costaction.CostActionQueries;
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

/** The cost actions. */
@Controller
class CostActionController {
  private final CostActionQueries actions;
  private final ResourceQueries resources;

  CostActionController(CostActionQueries actions, ResourceQueries resources) {
    this.actions = actions;
    this.resources = resources;
  }

  @QueryMapping
  Connection<CostAction> costActions(
      @Argument @Nullable CostActionFilterInput filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    CostActionFilter chosen = CostActionFilterInput.read(filter);
    Visibility visible = person.visibility();
    return Connection.of(
        actions.at(moment).page(chosen, request, visible),
        action -> CostAction.of(action, moment),
        selected,
        () -> actions.at(moment).count(chosen, visible));
  }

  @QueryMapping
  Optional<CostAction> costAction(
      @Argument String id, Moment moment, @ContextValue CurrentPerson person) {
    return actions
        .at(moment)
        .byId(Ids.costAction(id), person.visibility())
        .map(action -> CostAction.of(action, moment));
  }

  @BatchMapping
  Map<CostAction, Resource> resource(List<CostAction> about, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        about, CostAction::moment, (moment, some) -> resources(some, moment, person.visibility()));
  }

  private Map<CostAction, Resource> resources(
      List<CostAction> about, Moment moment, Visibility visible) {
    List<ResourceId> ids = about.stream().map(CostAction::resourceId).distinct().toList();
    Map<ResourceId, ResourceView> found = resources.at(moment).byIds(ids, visible);
    Map<CostAction, Resource> answers = new HashMap<>();
    for (CostAction action : about) {
      ResourceView resource = found.get(action.resourceId());
      if (resource != null) {
        answers.put(action, Resource.of(resource, moment));
      }
    }
    return answers;
  }

  @SchemaMapping
  CompletableFuture<List<Person>> approvals(
      CostAction action, DataLoader<PersonId, Person> people) {
    return people.loadMany(action.approvers());
  }

  @SchemaMapping
  @Nullable CompletableFuture<Person> person(
      Proposer proposer, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(proposer.personId(), people);
  }
}
