package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import java.time.Instant;
import java.util.List;

/**
 * The target has changed; a plan made anew is waited for.
 *
 * @param until how long
 */
record OutOfDate(Progress progress, Instant until) implements Phase {
  static Move.Go since(Instant at, Progress progress, Brief brief) {
    Instant until = at.plus(Patience.REPLAN_WITHIN);
    return new Move.Go(brief, new OutOfDate(progress, until), until, List.of());
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case CostActionReplanned(_, var plan, var evidence, var expiresAt, _) ->
          Undecided.begin(brief.with(plan, evidence, expiresAt), progress);
      case CostActionExpired _, CostActionCancelled _ -> NextUndo.ofAll(progress, brief, at);
      default -> Move.STAY;
    };
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return now.isBefore(until)
        ? new Move.Go(brief, this, until, List.of())
        : new Move.Go(
            brief,
            this,
            now.plus(Patience.ASK_AGAIN),
            List.of(new RemediationEffect.Send(new ExpireCostAction(brief.action(), now))));
  }
}
