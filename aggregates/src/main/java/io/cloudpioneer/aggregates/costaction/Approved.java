package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveByPlaybook;
import io.cloudpioneer.commands.costaction.CostActionCommand.ApproveCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ProposeCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.WithdrawCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionScheduled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Window;
import java.time.Instant;
import java.util.List;

/**
 * All who have to have agreed; it begins at once, or in its window.
 *
 * @param progress under earlier plans
 */
record Approved(Proposal proposal, Progress progress) implements CostActionState {
  @Override
  public List<CostActionEvent> decide(ProposeCostAction command) {
    return command.proposal().equals(proposal) ? List.of() : CostActionState.super.decide(command);
  }

  @Override
  public List<CostActionEvent> decide(ApproveCostAction command) {
    throw Rejected.because("action.approved", "This action is approved already");
  }

  @Override
  public List<CostActionEvent> decide(ApproveByPlaybook command) {
    return List.of(); // it may begin already, whoever said so
  }

  @Override
  public List<CostActionEvent> decide(WithdrawCostAction command) {
    return progress.isNone()
        ? List.of(new CostActionWithdrawn(command.actionId(), command.by(), command.note()))
        : CostActionState.super.decide(command);
  }

  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    return progress.isNone()
        ? CostActionState.super.decide(command)
        : Undoing.after(
            new CostActionCancelled(command.actionId(), command.by(), command.note()),
            proposal.plan(),
            progress.touchedBelow());
  }

  @Override
  public List<CostActionEvent> decide(StartCostAction command) {
    if (!mayBeginAt(command.at())) {
      throw Rejected.because(
          "action.outside-window", "The action's maintenance window is not open");
    }
    return List.of(new CostActionStarted(command.actionId(), proposal.plan().hash()));
  }

  private boolean mayBeginAt(Instant moment) {
    Window window = proposal.window();
    return window == null || window.isOpenAt(moment);
  }

  @Override
  public List<CostActionEvent> decide(ExpireCostAction command) {
    Window window = proposal.window();
    if (window == null || command.at().isBefore(window.to())) {
      return List.of();
    }
    CostActionEvent expired = new CostActionExpired(command.actionId());
    return progress.isNone()
        ? List.of(expired)
        : Undoing.after(expired, proposal.plan(), progress.touchedBelow());
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case CostActionScheduled _ -> this;
      case CostActionStarted _ -> Executing.from(proposal, progress);
      case CostActionWithdrawn _ -> new Ended(Ended.How.WITHDRAWN);
      case CostActionExpired _ when progress.isNone() -> new Ended(Ended.How.EXPIRED);
      case CostActionExpired _, CostActionCancelled _ ->
          Compensating.below(progress.touchedBelow(), proposal, null);
      default -> throw impossible(event);
    };
  }
}
