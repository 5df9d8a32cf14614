package io.cloudpioneer.aggregates.costaction;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
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
import java.util.List;

/**
 * Where a cost action stands, and so what may happen to it. Each state takes what it can; what none
 * takes is refused here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface CostActionState
    permits Unproposed, Waiting, Approved, Executing, OutOfDate, Compensating, Ended {
  CostActionState after(CostActionEvent event);

  default List<CostActionEvent> decide(ProposeCostAction command) {
    throw Rejected.because("action.exists", "A different action was proposed under this id");
  }

  default List<CostActionEvent> decide(ApproveCostAction command) {
    throw notWaiting();
  }

  default List<CostActionEvent> decide(ApproveByPlaybook command) {
    throw notWaiting();
  }

  default List<CostActionEvent> decide(RejectCostAction command) {
    throw notWaiting();
  }

  default List<CostActionEvent> decide(WithdrawCostAction command) {
    throw Rejected.because(
        "action.begun", "Only an action that has not begun can be withdrawn: cancel it instead");
  }

  default List<CostActionEvent> decide(ExpireCostAction command) {
    return List.of();
  }

  default List<CostActionEvent> decide(StartCostAction command) {
    throw Rejected.because("action.not-approved", "Only an approved action can be started");
  }

  default List<CostActionEvent> decide(CancelCostAction command) {
    throw Rejected.because(
        "action.not-running", "Only an action that is being executed can be cancelled");
  }

  default List<CostActionEvent> decide(ReplanCostAction command) {
    throw Rejected.because(
        "action.not-drifted", "Only an action whose target has changed can be planned anew");
  }

  default List<CostActionEvent> decide(VerifyCostAction command) {
    throw Rejected.because("action.not-completed", "Only a completed action can be verified");
  }

  default List<CostActionEvent> decide(StartStep command) {
    throw unexpected();
  }

  default List<CostActionEvent> decide(RecordOutcome command) {
    throw unexpected();
  }

  default List<CostActionEvent> decide(StartCompensation command) {
    throw unexpected();
  }

  default List<CostActionEvent> decide(RecordCompensation command) {
    throw unexpected();
  }

  private static Rejected notWaiting() {
    return Rejected.because(
        "action.not-waiting", "Only an action that waits for approval can be decided on");
  }

  static Rejected unexpected() {
    return Rejected.because("step.unexpected", "It is not this step's turn");
  }

  /** An event that cannot follow in this state: the stream is not what this code wrote. */
  default IllegalStateException impossible(CostActionEvent event) {
    return new IllegalStateException("%s after %s".formatted(event, this));
  }
}
