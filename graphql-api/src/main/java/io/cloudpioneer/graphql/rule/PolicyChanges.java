package io.cloudpioneer.graphql.rule;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people change about escalation policies. */
@Controller
class PolicyChanges {
  private static final int LONGEST_NAME = 200;

  private final CommandDispatch commands;
  private final EscalationReader escalations;

  PolicyChanges(CommandDispatch commands, EscalationReader escalations) {
    this.commands = commands;
    this.escalations = escalations;
  }

  /** A policy as people send it. */
  record PolicyInput(String name, List<RuleInput.Step> steps) {}

  @MutationMapping
  CompletableFuture<EscalationPolicyId> defineEscalationPolicy(
      @Argument PolicyInput input,
      @Argument @Nullable String id,
      @ContextValue CurrentPerson person) {
    EscalationPolicyId policy =
        id == null
            ? new EscalationPolicyId(TimeOrderedUuid.at(Instant.now()))
            : Ids.newEscalationPolicy(id);
    return send(
        new DefineEscalationPolicy(policy, read(input, person), person.id()),
        person,
        "person.defined");
  }

  @MutationMapping
  CompletableFuture<EscalationPolicyId> changeEscalationPolicy(
      @Argument String id,
      @Argument int seenVersion,
      @Argument PolicyInput input,
      @ContextValue CurrentPerson person) {
    return send(
        new ChangeEscalationPolicy(
            Ids.escalationPolicy(id), seenVersion, read(input, person), person.id()),
        person,
        "person.changed");
  }

  private EscalationPolicy read(PolicyInput input, CurrentPerson person) {
    String name = input.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refusal.because(
          "input.name", "A policy's name has from 1 to %d characters".formatted(LONGEST_NAME));
    }
    return new EscalationPolicy(name, escalations.read(input.steps()));
  }

  private CompletableFuture<EscalationPolicyId> send(
      EscalationPolicyCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.policyId());
  }
}
