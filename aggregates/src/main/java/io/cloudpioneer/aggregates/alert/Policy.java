package io.cloudpioneer.aggregates.alert;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.ChangeEscalationPolicy;
import io.cloudpioneer.commands.alert.EscalationPolicyCommand.DefineEscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyEvent;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Whom several rules tell. {@link EscalationPolicyState} holds its rules. */
@Aggregate(
    type = "escalation-policy",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.escalation-policy")
class Policy {
  @AggregateIdentifier @JsonProperty private @Nullable EscalationPolicyId id;
  @JsonProperty private EscalationPolicyState state = new EscalationPolicyState.Undefined();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DefineEscalationPolicy command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ChangeEscalationPolicy command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(EscalationPolicyEvent event) {
    id = event.policyId();
    state = state.after(event);
  }

  private static void apply(List<EscalationPolicyEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
