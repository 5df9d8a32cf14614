package io.cloudpioneer.graphql.playbook;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.access.PersonLoader;
import io.cloudpioneer.graphql.costaction.CostAction;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.graphql.resource.Resource;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.playbook.PlaybookQueries;
import io.cloudpioneer.projections.playbook.RunQueries;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.ResourceQueries;
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
    RunQueries then = runs.at(playbook.moment());
    return Connection.of(
        then.page(playbook.id(), Connection.request(first, after), visible),
        run -> Remediation.of(run, playbook.moment()),
        selected,
        () -> then.count(playbook.id(), visible));
  }

  @BatchMapping(typeName = "CostAction")
  Map<CostAction, Remediation> remediation(
      List<CostAction> of, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        of,
        CostAction::moment,
        (at, some) ->
            matched(
                some,
                runs.at(at).byActions(ids(some, CostAction::id), person.visibility()),
                CostAction::id,
                run -> Remediation.of(run, at)));
  }

  @BatchMapping
  Map<Remediation, Playbook> playbook(List<Remediation> of) {
    return ByMoment.load(
        of,
        Remediation::moment,
        (at, some) ->
            matched(
                some,
                playbooks.at(at).byIds(ids(some, Remediation::playbookId)),
                Remediation::playbookId,
                playbook -> Playbook.of(playbook, at)));
  }

  @BatchMapping
  Map<Remediation, Resource> resource(List<Remediation> of, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        of,
        Remediation::moment,
        (at, some) ->
            matched(
                some,
                resources.at(at).byIds(ids(some, Remediation::resourceId), person.visibility()),
                Remediation::resourceId,
                resource -> Resource.of(resource, at)));
  }

  @BatchMapping
  Map<Remediation, CostAction> action(List<Remediation> of, @ContextValue CurrentPerson person) {
    return ByMoment.load(
        of,
        Remediation::moment,
        (at, some) ->
            matched(
                some,
                actions.at(at).byIds(ids(some, Remediation::actionId), person.visibility()),
                Remediation::actionId,
                action -> CostAction.of(action, at)));
  }

  @SchemaMapping(typeName = "RemediationCause")
  @Nullable CompletableFuture<Person> person(
      Remediation.Cause cause, DataLoader<PersonId, Person> people) {
    return PersonLoader.load(cause.personId(), people);
  }

  private static <S, K> List<K> ids(List<S> of, Function<S, @Nullable K> id) {
    return of.stream().map(id).filter(Objects::nonNull).distinct().toList();
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
