package io.cloudpioneer.projections.costaction;

import static io.cloudpioneer.projections.board.Board.COST_ACTION;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovalGiven;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionApprovedByPlaybook;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCancelled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompleted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionDrifted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionExpired;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionFailed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionRejected;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionReplanned;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionScheduled;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionStarted;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionVerified;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionWithdrawn;
import io.cloudpioneer.events.costaction.Proposal;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.costaction.StepEvent;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensated;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepCompensationStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepFailed;
import io.cloudpioneer.events.costaction.StepEvent.StepStarted;
import io.cloudpioneer.events.costaction.StepEvent.StepSucceeded;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the cost actions as they are now. */
@Component
@ProcessingGroup("cost-action-board/1")
class CostActionBoardProjection {
  private final BoardWriter writer;
  private final JsonMapper json;

  CostActionBoardProjection(BoardWriter writer, JsonMapper json) {
    this.writer = writer;
    this.json = json;
  }

  @EventHandler
  void on(CostActionProposed event, Recorded recorded) {
    Proposal proposal = event.proposal();
    Proposer.@Nullable Cause cause =
        proposal.proposer() instanceof Proposer.Playbook playbook ? playbook.alert() : null;
    Map<String, Object> columns = new HashMap<>();
    columns.put("scope", proposal.scope().toString());
    columns.put("resource", proposal.plan().resource().value());
    columns.put("title", proposal.title());
    columns.put("risk", proposal.risk().name());
    columns.put("proposal", json.writeValueAsString(proposal));
    columns.put("alert", cause == null ? null : cause.alert().value());
    columns.put("occurrence", cause == null ? null : cause.occurrence());
    writer.write(
        COST_ACTION,
        event.actionId(),
        recorded,
        """
        insert into cost_action_board_1 (action_id, scope, resource_id, title, risk, status, proposal, alert_id,
          occurrence, proposed_at, changed_at, sequence, position)
        values (:id, :scope, :resource, :title, :risk, 'WAITING', cast(:proposal as jsonb), :alert,
          :occurrence, :at, :at, :sequence, :position)
        on conflict (action_id) do nothing\
        """,
        columns);
  }

  @EventHandler
  void on(CostActionApprovalGiven event, Recorded recorded) {
    change(
        event,
        recorded,
        """
        approvals = approvals || :by,
        status = case when :missing = 0 then 'APPROVED' else status end,
        decided_at = case when :missing = 0 then :at else decided_at end\
        """,
        Map.of("by", event.by().value(), "missing", event.missing()));
  }

  @EventHandler
  void on(CostActionApprovedByPlaybook event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'APPROVED', decided_at = :at, grounds = :grounds, successes = :successes",
        Map.of("grounds", event.grounds().name(), "successes", event.successes()));
  }

  @EventHandler
  void on(CostActionScheduled event, Recorded recorded) {
    change(event, recorded, "status = 'SCHEDULED'", Map.of());
  }

  @EventHandler
  void on(CostActionRejected event, Recorded recorded) {
    endUnlessBegun(event, recorded, CostActionStatus.REJECTED);
  }

  @EventHandler
  void on(CostActionWithdrawn event, Recorded recorded) {
    endUnlessBegun(event, recorded, CostActionStatus.WITHDRAWN);
  }

  @EventHandler
  void on(CostActionExpired event, Recorded recorded) {
    endUnlessBegun(event, recorded, CostActionStatus.EXPIRED);
  }

  @EventHandler
  void on(CostActionStarted event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'EXECUTING', started_at = coalesce(started_at, :at), differences = null",
        Map.of());
  }

  @EventHandler
  void on(CostActionDrifted event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'DRIFTED', differences = cast(:differences as jsonb)",
        Map.of("differences", json.writeValueAsString(event.differences())));
  }

  @EventHandler
  void on(CostActionReplanned event, Recorded recorded) {
    change(
        event,
        recorded,
        """
        status = 'WAITING', approvals = '{}', grounds = null, successes = null, decided_at = null,
        proposal = proposal || cast(:anew as jsonb)\
        """,
        Map.of(
            "anew",
            json.writeValueAsString(
                Map.of(
                    "plan", event.plan(),
                    "evidence", event.evidence(),
                    "expiresAt", event.expiresAt()))));
  }

  @EventHandler
  void on(CostActionCancelled event, Recorded recorded) {
    change(event, recorded, "status = 'COMPENSATING'", Map.of());
  }

  @EventHandler
  void on(StepEvent event, Recorded recorded) {
    change(event, recorded, effect(event), Map.of());
  }

  /** A step that was tried may have been done in part. */
  private static String effect(StepEvent event) {
    return switch (event) {
      case StepSucceeded _, StepFailed _ -> "begun = true";
      case StepCompensationStarted _ -> "status = 'COMPENSATING'";
      case StepStarted _, StepCompensated _, StepCompensationFailed _ -> "status = status";
    };
  }

  @EventHandler
  void on(CostActionCompleted event, Recorded recorded) {
    end(event, recorded, CostActionStatus.COMPLETED);
  }

  @EventHandler
  void on(CostActionCompensated event, Recorded recorded) {
    end(event, recorded, CostActionStatus.COMPENSATED);
  }

  @EventHandler
  void on(CostActionFailed event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'FAILED', ended_at = :at, failed_step = :step, failure = :code",
        Map.of("step", event.step(), "code", event.code()));
  }

  @EventHandler
  void on(CostActionVerified event, Recorded recorded) {
    change(
        event,
        recorded,
        "status = 'VERIFIED', achieved = :achieved, measured = cast(:measured as jsonb)",
        Map.of(
            "achieved", event.achieved(), "measured", json.writeValueAsString(event.measured())));
  }

  @ResetHandler
  void reset() {
    writer.clear(COST_ACTION);
  }

  private void end(CostActionEvent event, Recorded recorded, CostActionStatus status) {
    change(event, recorded, "status = :status, ended_at = :at", Map.of("status", status.name()));
  }

  /** What was begun has to be undone first. */
  private void endUnlessBegun(CostActionEvent event, Recorded recorded, CostActionStatus status) {
    change(
        event,
        recorded,
        """
        status = case when begun then 'COMPENSATING' else :status end,
        ended_at = case when begun then null else :at end,
        decided_at = coalesce(decided_at, :at)\
        """,
        Map.of("status", status.name()));
  }

  private void change(
      CostActionEvent event, Recorded recorded, String assignments, Map<String, ?> parameters) {
    writer.write(
        COST_ACTION,
        event.actionId(),
        recorded,
        """
        update cost_action_board_1 set %s, changed_at = :at, sequence = :sequence, position = :position
        where action_id = :id and sequence < :sequence\
        """
            .formatted(assignments),
        parameters);
  }
}
