package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.RejectCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import java.util.List;

/** Nobody has proposed it. */
record Unproposed() implements CostActionState {
  @Override
  public List<CostActionEvent> decide(ProposeCostAction command) {
    ProposalCheck.require(command.actionId(), command.proposal(), command.at());
    return List.of(new CostActionProposed(command.actionId(), command.proposal()));
  }

  @Override
  public List<CostActionEvent> decide(ApproveCostAction command) {
    throw unknown();
  }

  @Override
  public List<CostActionEvent> decide(RejectCostAction command) {
    throw unknown();
  }

  @Override
  public List<CostActionEvent> decide(WithdrawCostAction command) {
    throw unknown();
  }

  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    throw unknown();
  }

  @Override
  public List<CostActionEvent> decide(ReplanCostAction command) {
    throw unknown();
  }

  private static Rejected unknown() {
    return Rejected.because("action.unknown", "There is no such cost action");
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case CostActionProposed proposed -> Waiting.begun(proposed.proposal(), Progress.NONE);
      default -> throw impossible(event);
    };
  }
}
