package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.alert.AlertRuleCommand;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people change about the rules. */
@Controller
class RuleChanges {
  private final CommandDispatch commands;
  private final RuleReader reader;

  RuleChanges(CommandDispatch commands, RuleReader reader) {
    this.commands = commands;
    this.reader = reader;
  }

  @MutationMapping
  CompletableFuture<AlertRuleId> defineAlertRule(
      @Argument RuleInput input,
      @Argument @Nullable String id,
      @ContextValue CurrentPerson person) {
    AlertRuleId rule =
        id == null ? new AlertRuleId(TimeOrderedUuid.at(Instant.now())) : Ids.newRule(id);
    return send(
        new DefineAlertRule(rule, reader.read(input), person.id()), person, "person.defined");
  }

  @MutationMapping
  CompletableFuture<AlertRuleId> changeAlertRule(
      @Argument String id,
      @Argument int seenVersion,
      @Argument RuleInput input,
      @ContextValue CurrentPerson person) {
    return send(
        new ChangeAlertRule(Ids.rule(id), seenVersion, reader.read(input), person.id()),
        person,
        "person.changed");
  }

  @MutationMapping
  CompletableFuture<AlertRuleId> disableAlertRule(
      @Argument String id, @Argument int seenVersion, @ContextValue CurrentPerson person) {
    return send(
        new DisableAlertRule(Ids.rule(id), seenVersion, person.id()), person, "person.disabled");
  }

  @MutationMapping
  CompletableFuture<AlertRuleId> enableAlertRule(
      @Argument String id, @Argument int seenVersion, @ContextValue CurrentPerson person) {
    return send(
        new EnableAlertRule(Ids.rule(id), seenVersion, person.id()), person, "person.enabled");
  }

  private CompletableFuture<AlertRuleId> send(
      AlertRuleCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.ruleId());
  }
}
