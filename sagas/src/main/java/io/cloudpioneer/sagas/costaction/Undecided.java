package io.cloudpioneer.sagas.costaction;

import io.cloudpioneer.commands.costaction.CostActionCommand.ExpireCostAction;
import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import java.time.Instant;
import java.util.List;

/** Waits for people to agree, until it expires. */
record Undecided(Progress progress) implements Phase {
  static Move begin(Brief brief, Progress progress) {
    return new Move.Go(brief, new Undecided(progress), brief.expiresAt(), List.of());
  }

  @Override
  public Move after(CostActionEvent event, Brief brief, Instant at) {
    return switch (event) {
      case CostActionApprovalGiven given when given.missing() == 0 ->
          new Approved(progress).wokenAt(at, brief);
      case CostActionApprovedByPlaybook _ -> new Approved(progress).wokenAt(at, brief);
      case CostActionRejected _, CostActionExpired _, CostActionCancelled _ ->
          NextUndo.ofAll(progress, brief, at);
      default -> Move.STAY;
    };
  }

  @Override
  public Move wokenAt(Instant now, Brief brief) {
    return now.isBefore(brief.expiresAt())
        ? begin(brief, progress)
        : new Move.Go(
            brief,
            this,
            now.plus(Patience.ASK_AGAIN),
            List.of(new RemediationEffect.Send(new ExpireCostAction(brief.action(), now))));
  }
}
