package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import java.time.Instant;

/** It was cancelled while an agent was at a step: that comes to its end, and is undone too. */
record LastStep(Attempt attempt) implements Phase {
  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case StepSucceeded ended when attempt.isOf(ended) -> undo(ended, brief, at);
      case StepFailed ended when attempt.isOf(ended) -> undo(ended, brief, at);
      default -> Move.STAY;
    };
  }

  private Move undo(StepEvent ended, Brief brief, Instant at) {
    return attempt.ended(NextUndo.of(ended.step() + 1, brief, at));
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return attempt.await(this, brief, now, attempt.cancel(brief, now));
  }
}
