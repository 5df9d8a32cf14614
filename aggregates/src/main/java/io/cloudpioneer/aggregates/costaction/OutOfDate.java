package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.ReplanCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Window;
import java.util.List;

/**
 * The target is no longer what the plan rests on: nothing more is done until a plan made anew is
 * approved.
 *
 * @param progress the steps that are done; the next one's facts differ
 */
record OutOfDate(Proposal proposal, Progress progress) implements CostActionState {
  /** Its outcome was that it drifted. */
  @Override
  public List<CostActionEvent> decide(RecordOutcome command) {
    return List.of();
  }

  @Override
  public List<CostActionEvent> decide(ReplanCostAction command) {
    Window window = proposal.window();
    if (window != null && !window.to().isAfter(command.at())) {
      throw Rejected.because(
          "action.window-over",
          "Its maintenance window is over: stop it, which undoes what was done, and propose it anew");
    }
    Proposal anew = proposal.with(command.plan(), command.evidence(), command.expiresAt());
    ProposalCheck.require(command.actionId(), anew, command.at());
    if (!command.plan().resource().equals(proposal.plan().resource())
        || !done(anew).equals(done(proposal))) {
      throw Rejected.because(
          "action.other-steps",
          "The steps that are done, and the resource, must be the same in the new plan");
    }
    return List.of(
        new CostActionReplanned(
            command.actionId(),
            command.plan(),
            command.evidence(),
            command.expiresAt(),
            command.by()));
  }

  private List<PlanStep> done(Proposal of) {
    return of.plan().steps().subList(0, Math.min(progress.done(), of.plan().steps().size()));
  }

  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    return Undoing.after(
        new CostActionCancelled(command.actionId(), command.by(), command.note()),
        proposal.plan(),
        progress.touchedBelow());
  }

  /** Whoever waits for a new plan decides how long. */
  @Override
  public List<CostActionEvent> decide(ExpireCostAction command) {
    CostActionEvent expired = new CostActionExpired(command.actionId());
    return progress.isNone()
        ? List.of(expired)
        : Undoing.after(expired, proposal.plan(), progress.touchedBelow());
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case CostActionReplanned(_, var plan, var evidence, var expiresAt, _) ->
          Waiting.begun(proposal.with(plan, evidence, expiresAt), progress);
      case CostActionExpired _ when progress.isNone() -> new Ended(Ended.How.EXPIRED);
      case CostActionExpired _, CostActionCancelled _ ->
          Compensating.below(progress.touchedBelow(), proposal, null);
      case CostActionCompensated _ -> new Ended(Ended.How.COMPENSATED);
      default -> throw impossible(event);
    };
  }
}
