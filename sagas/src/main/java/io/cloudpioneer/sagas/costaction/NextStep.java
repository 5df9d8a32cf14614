package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.StepKey.Direction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Begin;
import java.time.Instant;
import java.util.List;

/**
 * A step's next attempt is to be started.
 *
 * @param failed how many have failed under this plan
 * @param notBefore when the pause after the last one ends
 */
record NextStep(Progress progress, int failed, Instant notBefore) implements Phase {
  static Move at(Instant at, Progress progress, Brief brief) {
    return new NextStep(progress, 0, at).wokenAt(at, brief);
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case StepStarted started when isNext(started) ->
          AtStep.begin(progress, failed, started, brief, at);
      case CostActionCancelled _ -> NextUndo.of(attempted(), brief, at);
      default -> Move.STAY;
    };
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return now.isBefore(notBefore)
        ? new Move.Go(brief, this, notBefore, List.of())
        : new Move.Go(brief, this, now.plus(Patience.ASK_AGAIN), List.of(begin(now, brief)));
  }

  private Begin begin(Instant now, Brief brief) {
    boolean waitedEnough = !now.isBefore(notBefore.plus(Patience.BEGIN_WITHIN));
    return new Begin(
        brief.key(progress.done(), attempt(), Direction.FORWARD),
        brief.plan().resource(),
        brief.doers().get(progress.done()),
        waitedEnough ? Brief.NOBODY : null,
        Patience.deadline(now, brief.step(progress.done()).timeLimit()));
  }

  private boolean isNext(StepStarted started) {
    return started.step() == progress.done() && started.attempt() == attempt();
  }

  private int attempt() {
    return progress.tried() + failed + 1;
  }

  /** A step that was tried may have been done in part. */
  private int attempted() {
    return failed > 0 ? progress.done() + 1 : progress.touchedBelow();
  }
}
