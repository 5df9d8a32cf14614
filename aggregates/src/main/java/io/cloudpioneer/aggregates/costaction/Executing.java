package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Step by step.
 *
 * @param progress the steps that are done, and what was tried of the next under earlier plans
 * @param attempts at it that have failed under this plan
 * @param inFlight the attempt an agent is at, if any
 */
record Executing(Proposal proposal, Progress progress, int attempts, @Nullable InFlight inFlight)
    implements CostActionState {
  static CostActionState from(Proposal proposal, Progress progress) {
    return new Executing(proposal, progress, 0, null);
  }

  /** It has begun already, whoever asked first. */
  @Override
  public List<CostActionEvent> decide(StartCostAction command) {
    return List.of();
  }

  @Override
  public List<CostActionEvent> decide(StartStep command) {
    boolean isCurrent = command.step() == step();
    if (isCurrent && inFlight != null && inFlight.is(command)) {
      return List.of();
    }
    if (!isCurrent || inFlight != null || command.attempt() != lastAttempt() + 1) {
      throw CostActionState.unexpected();
    }
    return List.of(
        new StepStarted(
            command.actionId(), step(), command.attempt(), command.agent(), command.deadline()));
  }

  @Override
  public List<CostActionEvent> decide(RecordOutcome command) {
    if (isRecorded(command)) {
      return List.of();
    }
    if (command.step() != step() || inFlight == null) {
      throw CostActionState.unexpected();
    }
    inFlight.requireAnswer(command, command.outcome(), command.at());
    return switch (command.outcome()) {
      case Succeeded outcome -> succeeded(command, outcome);
      case Failed outcome -> failed(command, outcome);
      case Drifted(var differences) ->
          List.of(new CostActionDrifted(command.actionId(), step(), differences));
    };
  }

  private boolean isRecorded(RecordOutcome command) {
    return command.step() < step()
        || (command.step() == step() && command.attempt() <= lastAttempt());
  }

  private List<CostActionEvent> succeeded(RecordOutcome command, Succeeded outcome) {
    CostActionEvent succeeded =
        new StepSucceeded(
            command.actionId(), step(), command.attempt(), outcome.output(), outcome.observed());
    return step() + 1 < plan().steps().size()
        ? List.of(succeeded)
        : List.of(succeeded, new CostActionCompleted(command.actionId()));
  }

  private List<CostActionEvent> failed(RecordOutcome command, Failed outcome) {
    CostActionEvent failed =
        new StepFailed(
            command.actionId(),
            step(),
            command.attempt(),
            outcome.code(),
            outcome.sentence(),
            outcome.output());
    return isTriedAgain(command.attempt()) || Undoing.isLeft(plan(), step() + 1)
        ? List.of(failed)
        : List.of(failed, new CostActionFailed(command.actionId(), step(), outcome.code()));
  }

  /** What is under way is let come to its end first, and undone too. */
  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    CostActionEvent cancelled =
        new CostActionCancelled(command.actionId(), command.by(), command.note());
    return inFlight == null ? Undoing.after(cancelled, plan(), attempted()) : List.of(cancelled);
  }

  /** A step that was tried may have been done in part. */
  private int attempted() {
    return attempts > 0 || inFlight != null ? step() + 1 : progress.touchedBelow();
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case StepStarted started ->
          new Executing(
              proposal,
              progress,
              attempts,
              new InFlight(started.attempt(), started.agent(), started.deadline()));
      case StepSucceeded _ -> from(proposal, new Progress(step() + 1, 0, false));
      case StepFailed failed when isTriedAgain(failed.attempt()) ->
          new Executing(proposal, progress, attempts + 1, null);
      case StepFailed _ -> Compensating.below(step() + 1, proposal, null);
      case CostActionDrifted _ -> new OutOfDate(proposal, drifted());
      case CostActionCancelled _ -> Compensating.below(attempted(), proposal, inFlight);
      case CostActionCompleted _ -> new Ended(Ended.How.COMPLETED);
      default -> throw impossible(event);
    };
  }

  /** The attempt that found the drift did nothing; one before it may have. */
  private Progress drifted() {
    return new Progress(step(), lastAttempt() + 1, progress.begun() || attempts > 0);
  }

  private boolean isTriedAgain(int attempt) {
    return attempt - progress.tried() < planned().attempts();
  }

  private int lastAttempt() {
    return progress.tried() + attempts;
  }

  private int step() {
    return progress.done();
  }

  private Plan plan() {
    return proposal.plan();
  }

  private PlanStep planned() {
    return plan().steps().get(step());
  }
}
