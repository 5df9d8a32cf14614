package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import java.time.Instant;
import java.util.List;

/**
 * An agent is at a step's compensation.
 *
 * @param failed how many attempts before it have failed
 */
record AtUndo(int failed, Attempt attempt) implements Phase {
  static Move begin(int failed, StepCompensationStarted started, Brief brief, Instant at) {
    return new AtUndo(failed, Attempt.of(started, brief)).wokenAt(at, brief);
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case StepCompensated undone when attempt.isOf(undone) ->
          attempt.ended(NextUndo.of(undone.step(), brief, at));
      case StepCompensationFailed anyhow when attempt.isOf(anyhow) ->
          attempt.ended(failed(anyhow.step(), brief, at));
      default -> Move.STAY;
    };
  }

  private Move failed(int step, Brief brief, Instant at) {
    PlanStep planned = brief.step(step);
    int times = failed + 1;
    return times < planned.attempts()
        ? new NextUndo(step, times, at.plus(Patience.backOff(planned.backOff(), times)))
            .wokenAt(at, brief)
        : new Move.Finish(List.of());
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return attempt.await(this, brief, now, attempt.handOver(brief, now));
  }
}
