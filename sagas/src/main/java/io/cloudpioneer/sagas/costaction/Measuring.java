package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.Evidence;
import io.cloudpioneer.sagas.costaction.RemediationEffect.Measure;
import java.time.Instant;
import java.util.List;

/**
 * Every step is done; what came of it is measured. Where its agent stays away the action is
 * completed all the same, and its effect stays unknown.
 *
 * @param until how long it is tried
 */
record Measuring(Instant until) implements Phase {
  /** Over at once where the plan rests on no figure that an agent could observe again. */
  static Move begin(Brief brief, Instant at) {
    return brief.evidence().stream()
            .anyMatch(figure -> figure.source() instanceof Evidence.Observation)
        ? new Measuring(at.plus(Patience.MEASURE_WITHIN)).wokenAt(at, brief)
        : new Move.Finish(List.of());
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return Move.STAY;
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return now.isBefore(until)
        ? new Move.Go(
            brief,
            this,
            now.plus(Patience.LOOK_AGAIN),
            List.of(new Measure(brief.plan(), brief.evidence(), brief.doers())))
        : new Move.Finish(List.of());
  }
}
