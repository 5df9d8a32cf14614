package io.cloudpioneer.graphql.rule;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.moment.ByMoment;
import io.cloudpioneer.projections.alert.PolicyQueries;
import io.cloudpioneer.projections.alert.PolicyView;
import io.cloudpioneer.projections.board.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The escalation policies. */
@Controller
class PolicyController {
  private final PolicyQueries policies;

  PolicyController(PolicyQueries policies) {
    this.policies = policies;
  }

  @QueryMapping
  Connection<Policy> escalationPolicies(
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        policies.at(moment).page(Connection.request(first, after)),
        Policy::of,
        selected,
        policies.at(moment)::count);
  }

  @QueryMapping
  Optional<Policy> escalationPolicy(@Argument String id, Moment moment) {
    return policies.at(moment).byId(Ids.escalationPolicy(id)).map(Policy::of);
  }

  @SchemaMapping(typeName = "EscalationPolicy")
  CompletableFuture<Person> changedBy(Policy policy, DataLoader<PersonId, Person> people) {
    return people.load(policy.writer());
  }

  @BatchMapping(typeName = "Rule")
  Map<Rule, Policy> escalationPolicy(List<Rule> rules) {
    return ByMoment.load(rules, Rule::moment, (moment, some) -> policies(some, moment));
  }

  private Map<Rule, Policy> policies(List<Rule> rules, Moment moment) {
    List<EscalationPolicyId> ids =
        rules.stream().map(Rule::policyId).filter(Objects::nonNull).distinct().toList();
    Map<EscalationPolicyId, PolicyView> found = policies.at(moment).byIds(ids);
    Map<Rule, Policy> answers = new HashMap<>();
    for (Rule rule : rules) {
      PolicyView policy = rule.policyId() == null ? null : found.get(rule.policyId());
      if (policy != null) {
        answers.put(rule, Policy.of(policy));
      }
    }
    return answers;
  }
}
