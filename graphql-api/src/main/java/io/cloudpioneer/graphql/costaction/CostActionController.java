package io.cloudpioneer.graphql.costaction;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.PersonLoader;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.resource.Resource;
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
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    CostActionFilter chosen = CostActionFilterInput.read(filter);
    Visibility visible = person.visibility();
    return Connection.of(
        actions.page(chosen, request, visible),
        CostAction::of,
        selected,
        () -> actions.count(chosen, visible));
  }

  @QueryMapping
  Optional<CostAction> costAction(@Argument String id, @ContextValue CurrentPerson person) {
    return actions.byId(Ids.costAction(id), person.visibility()).map(CostAction::of);
  }

  @BatchMapping
  Map<CostAction, Resource> resource(List<CostAction> about, @ContextValue CurrentPerson person) {
    List<ResourceId> ids = about.stream().map(CostAction::resourceId).distinct().toList();
    Map<ResourceId, ResourceView> found = resources.byIds(ids, person.visibility());
    Map<CostAction, Resource> answers = new HashMap<>();
    for (CostAction action : about) {
      ResourceView resource = found.get(action.resourceId());
      if (resource != null) {
        answers.put(action, Resource.of(resource));
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
