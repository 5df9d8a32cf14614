package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.commands.costaction.CostActionCommand.StartCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.Window;
import java.time.Instant;
import java.util.List;

/** May begin, at once or in its window. */
record Approved(Progress progress) implements Phase {
  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case CostActionStarted _ -> NextStep.at(at, progress, brief);
      case CostActionExpired _, CostActionCancelled _ -> NextUndo.ofAll(progress, brief, at);
      default -> Move.STAY;
    };
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    Window window = brief.window();
    if (window != null && now.isBefore(window.from())) {
      return new Move.Go(brief, this, window.from(), List.of());
    }
    RemediationEffect due =
        window == null || window.isOpenAt(now)
            ? new RemediationEffect.Start(
                new StartCostAction(brief.action(), now), brief.plan().resource())
            : new RemediationEffect.Send(new ExpireCostAction(brief.action(), now));
    return new Move.Go(brief, this, now.plus(Patience.ASK_AGAIN), List.of(due));
  }
}
