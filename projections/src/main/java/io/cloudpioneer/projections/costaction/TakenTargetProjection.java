package io.cloudpioneer.projections.costaction;

import io.cloudpioneer.events.costaction.TargetEvent.TargetReleased;
import io.cloudpioneer.events.costaction.TargetEvent.TargetTaken;
import io.cloudpioneer.projections.board.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps which action is at which resource; shares the board's processor, so that an action is shown
 * as waiting for one that is shown as well.
 */
@Component
@ProcessingGroup("cost-action-board/1")
class TakenTargetProjection {
  private final JdbcClient db;

  TakenTargetProjection(JdbcClient db) {
    this.db = db;
  }

  @EventHandler
  void on(TargetTaken event, Recorded recorded) {
    db.sql(
            """
            insert into cost_action_target_1 as known (target_id, resource_id, action_id, sequence)
            values (:target, :resource, :action, :sequence)
            on conflict (target_id) do update
              set action_id = excluded.action_id, sequence = excluded.sequence
            where known.sequence < excluded.sequence\
            """)
        .param("target", event.targetId().value())
        .param("resource", event.resource().value())
        .param("action", event.by().value())
        .param("sequence", recorded.sequence())
        .update();
  }

  @EventHandler
  void on(TargetReleased event, Recorded recorded) {
    db.sql(
            """
            update cost_action_target_1 set action_id = null, sequence = :sequence
            where target_id = :target and sequence < :sequence\
            """)
        .param("target", event.targetId().value())
        .param("sequence", recorded.sequence())
        .update();
  }

  @ResetHandler
  void reset() {
    db.sql("delete from cost_action_target_1").update();
  }
}
