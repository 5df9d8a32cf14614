package io.cloudpioneer.aggregates.costaction;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveByPlaybook;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.VerifyCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be done to a resource, from its proposal to its measured effect. Its {@link
 * CostActionState} holds the rules.
 */
@Aggregate(
    type = "cost-action",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.cost-action")
class CostAction {
  @AggregateIdentifier @JsonProperty private @Nullable CostActionId id;
  @JsonProperty private CostActionState state = new Unproposed();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ProposeCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ApproveCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ApproveByPlaybook command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RejectCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(WithdrawCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ExpireCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(StartCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CancelCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReplanCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(VerifyCostAction command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(StartStep command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordOutcome command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(StartCompensation command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordCompensation command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(CostActionEvent event) {
    id = event.actionId();
    state = state.after(event);
  }

  private static void apply(List<CostActionEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
