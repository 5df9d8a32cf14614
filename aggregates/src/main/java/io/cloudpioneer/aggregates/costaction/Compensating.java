package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.RecordCompensation;
import io.cloudpioneer.commands.costaction.StepCommand.RecordOutcome;
import io.cloudpioneer.commands.costaction.StepCommand.StartCompensation;
import io.cloudpioneer.commands.costaction.StepOutcome.Drifted;
import io.cloudpioneer.commands.costaction.StepOutcome.Failed;
import io.cloudpioneer.commands.costaction.StepOutcome.Succeeded;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done is being undone, the last first.
 *
 * @param below the steps from here on are undone, or need not be
 * @param attempts at the compensation whose turn it is that have failed
 * @param forward the attempt at a step that was under way when it was cancelled; it ends first
 * @param inFlight the compensation an agent is at, if any
 */
record Compensating(
    Proposal proposal,
    int below,
    int attempts,
    @Nullable InFlight forward,
    @Nullable InFlight inFlight)
    implements CostActionState {
  private static final String NOT_BEGUN = "step.not-begun";

  static Compensating below(int step, Proposal proposal, @Nullable InFlight forward) {
    return new Compensating(proposal, step, 0, forward, null);
  }

  /** It is being undone already, whyever. */
  @Override
  public List<CostActionEvent> decide(CancelCostAction command) {
    return List.of();
  }

  @Override
  public List<CostActionEvent> decide(RecordOutcome command) {
    if (forward == null || command.step() != below - 1) {
      return List.of(); // the outcome of what has long come to its end
    }
    forward.requireAnswer(command, command.outcome(), command.at());
    return Undoing.after(ended(command), proposal.plan(), below);
  }

  private static CostActionEvent ended(RecordOutcome command) {
    return switch (command.outcome()) {
      case Succeeded(var output, var observed) ->
          new StepSucceeded(
              command.actionId(), command.step(), command.attempt(), output, observed);
      case Failed(var code, var sentence, var output) ->
          new StepFailed(
              command.actionId(), command.step(), command.attempt(), code, sentence, output);
      case Drifted _ ->
          new StepFailed(
              command.actionId(),
              command.step(),
              command.attempt(),
              NOT_BEGUN,
              "What it rests on had changed",
              "");
    };
  }

  @Override
  public List<CostActionEvent> decide(StartCompensation command) {
    boolean isCurrent = command.step() == current();
    if (isCurrent && inFlight != null && inFlight.is(command)) {
      return List.of();
    }
    if (!isCurrent || forward != null || inFlight != null || command.attempt() != attempts + 1) {
      throw CostActionState.unexpected();
    }
    return List.of(
        new StepCompensationStarted(
            command.actionId(),
            command.step(),
            command.attempt(),
            command.agent(),
            command.deadline()));
  }

  @Override
  public List<CostActionEvent> decide(RecordCompensation command) {
    if (command.step() > current()
        || (command.step() == current() && command.attempt() <= attempts)) {
      return List.of();
    }
    if (command.step() != current() || inFlight == null) {
      throw CostActionState.unexpected();
    }
    inFlight.requireAnswer(command, command.outcome(), command.at());
    return switch (command.outcome()) {
      case Succeeded outcome ->
          Undoing.after(
              new StepCompensated(
                  command.actionId(), command.step(), command.attempt(), outcome.output()),
              proposal.plan(),
              command.step());
      case Failed outcome -> failed(command, outcome);
      case Drifted _ -> failed(command, nothingToDrift());
    };
  }

  private static Failed nothingToDrift() {
    return new Failed(
        "step.bad-answer", "A compensation rests on no facts, so none can differ", "");
  }

  private List<CostActionEvent> failed(RecordCompensation command, Failed outcome) {
    CostActionEvent failed =
        new StepCompensationFailed(
            command.actionId(),
            command.step(),
            command.attempt(),
            outcome.code(),
            outcome.sentence(),
            outcome.output());
    return command.attempt() < proposal.plan().steps().get(command.step()).attempts()
        ? List.of(failed)
        : List.of(failed, new CostActionFailed(command.actionId(), command.step(), outcome.code()));
  }

  @Override
  public CostActionState after(CostActionEvent event) {
    return switch (event) {
      case StepSucceeded _, StepFailed _ -> new Compensating(proposal, below, 0, null, null);
      case StepCompensationStarted started ->
          new Compensating(
              proposal,
              below,
              attempts,
              null,
              new InFlight(started.attempt(), started.agent(), started.deadline()));
      case StepCompensated undone -> below(undone.step(), proposal, null);
      case StepCompensationFailed failed ->
          new Compensating(proposal, below, failed.attempt(), null, null);
      case CostActionCompensated _ -> new Ended(Ended.How.COMPENSATED);
      case CostActionFailed _ -> new Ended(Ended.How.FAILED);
      default -> throw impossible(event);
    };
  }

  private int current() {
    return Undoing.last(proposal.plan(), below);
  }
}
