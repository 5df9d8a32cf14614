package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Begin;
import java.time.Instant;
import java.util.List;

/**
 * A step's compensation is to be started.
 *
 * @param failed how many attempts at it have failed
 * @param notBefore when the pause after the last one ends
 */
record NextUndo(int step, int failed, Instant notBefore) implements Phase {
  /** What was done before somebody decided against the rest. */
  static Move ofAll(Progress progress, Brief brief, Instant at) {
    return progress.isNone() ? new Move.Finish(List.of()) : of(progress.touchedBelow(), brief, at);
  }

  /** The steps before one, the last first. */
  static Move of(int below, Brief brief, Instant at) {
    int step = brief.lastToUndo(below);
    return step < 0 ? new Move.Finish(List.of()) : new NextUndo(step, 0, at).wokenAt(at, brief);
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return event instanceof StepCompensationStarted started
            && started.step() == step
            && started.attempt() == failed + 1
        ? AtUndo.begin(failed, started, brief, at)
        : Move.STAY;
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return now.isBefore(notBefore)
        ? new Move.Go(brief, this, notBefore, List.of())
        : new Move.Go(brief, this, now.plus(Patience.ASK_AGAIN), List.of(begin(now, brief)));
  }

  /** By the agent that was at the step: what is needed to undo it lies there. */
  private Begin begin(Instant now, Brief brief) {
    return new Begin(
        brief.key(step, failed + 1, Direction.COMPENSATION),
        brief.plan().resource(),
        brief.doers().getOrDefault(step, Brief.NOBODY),
        null,
        Patience.deadline(now, brief.step(step).timeLimit()));
  }
}
