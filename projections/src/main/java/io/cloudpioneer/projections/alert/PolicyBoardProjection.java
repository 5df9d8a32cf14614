package io.cloudpioneer.projections.alert;

import static io.cloudpioneer.projections.board.Board.POLICY;

import io.cloudpioneer.events.alert.EscalationPolicyEvent;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the escalation policies as they are now. */
@Component
@ProcessingGroup("policy-board/1")
class PolicyBoardProjection {
  private final BoardWriter writer;

  PolicyBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  /** Each version says the whole policy. */
  @EventHandler
  void on(EscalationPolicyEvent event, Recorded recorded) {
    writer.write(
        POLICY,
        event.policyId(),
        recorded,
        """
        insert into policy_board_1 as known (policy_id, version, name, steps, changed_by, changed_at, sequence, position)
        values (:id, :version, :name, cast(:steps as jsonb), :by, :at, :sequence, :position)
        on conflict (policy_id) do update set version = excluded.version, name = excluded.name,
          steps = excluded.steps, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
          sequence = excluded.sequence, position = excluded.position
        where known.sequence < excluded.sequence\
        """,
        Map.of(
            "version", event.version(),
            "name", event.policy().name(),
            "steps", EscalationColumn.write(event.policy().steps()),
            "by", event.by().value()));
  }

  @ResetHandler
  void reset() {
    writer.clear(POLICY);
  }
}
