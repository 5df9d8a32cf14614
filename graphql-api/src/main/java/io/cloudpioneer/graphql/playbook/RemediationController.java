package io.cloudpioneer.graphql.playbook;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.PersonLoader;
import io.cloudpioneer.graphql.costaction.CostAction;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.resource.Resource;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.CostActionView;
import io.cloudpioneer.projections.playbook.PlaybookQueries;
import io.cloudpioneer.projections.playbook.PlaybookView;
import io.cloudpioneer.projections.playbook.RunQueries;
import io.cloudpioneer.projections.playbook.RunView;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What set playbooks off, and what came of it. */
@Controller
class RemediationController {
  private final RunQueries runs;
  private final PlaybookQueries playbooks;
  private final CostActionQueries actions;
  private final ResourceQueries resources;

  RemediationController(
      RunQueries runs,
      PlaybookQueries playbooks,
      CostActionQueries actions,
      ResourceQueries resources) {
    this.runs = runs;
    this.playbooks = playbooks;
    this.actions = actions;
    this.resources = resources;
  }

  @SchemaMapping
  Connection<Remediation> remediations(
      Playbook playbook,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    Visibility visible = person.visibility();
    return Connection.of(
        runs.page(playbook.id(), Connection.request(first, after), visible),
        Remediation::of,
        selected,
        () -> runs.count(playbook.id(), visible));
  }

  @BatchMapping(typeName = "CostAction")
  Map<CostAction, Remediation> remediation(
      List<CostAction> of, @ContextValue CurrentPerson person) {
    Map<CostActionId, RunView> found =
        runs.byActions(of.stream().map(CostAction::id).toList(), person.visibility());
    return matched(of, found, CostAction::id, Remediation::of);
  }

  @BatchMapping
  Map<Remediation, Playbook> playbook(List<Remediation> of) {
    Map<PlaybookId, PlaybookView> found =
        playbooks.byIds(of.stream().map(Remediation::playbookId).distinct().toList());
    return matched(of, found, Remediation::playbookId, Playbook::of);
  }

  @BatchMapping
  Map<Remediation, Resource> resource(List<Remediation> of, @ContextValue CurrentPerson person) {
    Map<ResourceId, ResourceView> found =
        resources.byIds(
            of.stream().map(Remediation::resourceId).distinct().toList(), person.visibility());
    return matched(of, found, Remediation::resourceId, Resource::of);
  }

  @BatchMapping
  Map<Remediation, CostAction> action(List<Remediation> of, @ContextValue CurrentPerson person) {
    Collection<CostActionId> ids =
        of.stream().map(Remediation::actionId).filter(Objects::nonNull).toList();
    Map<CostActionId, CostActionView> found = actions.byIds(ids, person.visibility());
    return matched(of, found, Remediation::actionId, CostAction::of);
  }

  @SchemaMapping(typeName = "RemediationCause")
  @Nullable CompletableFuture<Person> person(
      Remediation.Cause cause, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(cause.personId(), people);
  }

  private static <S, K, V, T> Map<S, T> matched(
      List<S> of, Map<K, V> found, Function<S, @Nullable K> key, Function<V, T> answer) {
    Map<S, T> answers = new HashMap<>();
    for (S one : of) {
      V view = found.get(key.apply(one));
      if (view != null) {
        answers.put(one, answer.apply(view));
      }
    }
    return answers;
  }
}
