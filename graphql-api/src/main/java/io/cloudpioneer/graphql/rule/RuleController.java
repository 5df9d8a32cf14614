package io.cloudpioneer.graphql.rule;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.graphql.access.Person;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.projections.alert.RuleQueries;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.PageRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The alert rules. */
@Controller
class RuleController {
  private final RuleQueries rules;
  private final PersonalTexts texts;

  RuleController(RuleQueries rules, PersonalTexts texts) {
    this.rules = rules;
    this.texts = texts;
  }

  @QueryMapping
  Connection<Rule> rules(
      @Argument @Nullable String text,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      Moment moment,
      @ContextValue CurrentPerson person,
      DataFetchingFieldSelectionSet selected) {
    PageRequest request = Connection.request(first, after);
    return Connection.of(
        rules.at(moment).page(text, request, person.visibility()),
        rule -> Rule.of(rule, moment),
        selected,
        () -> rules.at(moment).count(text));
  }

  @QueryMapping
  Optional<Rule> rule(@Argument String id, Moment moment, @ContextValue CurrentPerson person) {
    return rules
        .at(moment)
        .byId(Ids.rule(id), person.visibility())
        .map(rule -> Rule.of(rule, moment));
  }

  @SchemaMapping
  CompletableFuture<Person> changedBy(Rule rule, DataLoader<PersonId, Person> people) {
    return people.load(rule.writer());
  }

  @SchemaMapping
  @Nullable String address(EscalationStep step, @ContextValue CurrentPerson person) {
    Optional<String> address = texts.open(step.address());
    return person.hasAny(Role.OPERATOR, Role.ADMIN)
        ? address.orElse(null)
        : address.map(EscalationAddress::shortened).orElse(null);
  }
}
