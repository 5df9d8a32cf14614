package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import java.time.Instant;

/**
 * An agent is at a step.
 *
 * @param failed how many attempts before it have failed under this plan
 */
record AtStep(Progress progress, int failed, Attempt attempt) implements Phase {
  static Move begin(Progress progress, int failed, StepStarted started, Brief brief, Instant at) {
    AtStep phase = new AtStep(progress, failed, Attempt.of(started, brief));
    return phase.wokenAt(
        at, phase.attempt.isAnybodys() ? brief.withDoer(started.step(), started.agent()) : brief);
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case StepSucceeded succeeded when attempt.isOf(succeeded) ->
          attempt.ended(
              succeeded.step() + 1 < brief.steps()
                  ? NextStep.at(at, Progress.upTo(succeeded.step() + 1), brief)
                  : Measuring.begin(brief, at));
      case StepFailed anyhow when attempt.isOf(anyhow) -> attempt.ended(failed(brief, at));
      case CostActionDrifted drifted when drifted.step() == progress.done() ->
          attempt.ended(OutOfDate.since(at, drifted(), brief));
      case CostActionCancelled _ -> new LastStep(attempt).wokenAt(at, brief);
      default -> Move.STAY;
    };
  }

  private Move failed(Brief brief, Instant at) {
    PlanStep step = brief.step(progress.done());
    int times = failed + 1;
    return times < step.attempts()
        ? new NextStep(progress, times, at.plus(Patience.backOff(step.backOff(), times)))
            .wokenAt(at, brief)
        : NextUndo.of(progress.done() + 1, brief, at);
  }

  /** The attempt that found the drift did nothing; one before it may have. */
  private Progress drifted() {
    return new Progress(progress.done(), attempt.key().attempt(), progress.begun() || failed > 0);
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return attempt.await(this, brief, now, attempt.handOver(brief, now));
  }
}
