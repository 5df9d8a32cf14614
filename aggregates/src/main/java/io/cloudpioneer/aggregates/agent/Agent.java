package io.cloudpioneer.aggregates.agent;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RenewAgentCertificate;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.events.agent.AgentEvent;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One agent, from its invitation to its revocation. {@link AgentState} holds the rules. */
@Aggregate(
    type = "agent",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.agent")
class Agent {
  @AggregateIdentifier @JsonProperty private @Nullable AgentId id;
  @JsonProperty private AgentState state = new AgentState.Uninvited();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(InviteAgent command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EnrolAgent command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RenewAgentCertificate command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RevokeAgent command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(AgentEvent event) {
    id = event.agentId();
    state = state.after(event);
  }

  private static void apply(List<AgentEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
