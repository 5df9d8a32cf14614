package io.cloudpioneer.projections.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to cost actions; shares the board's processor, so the two never disagree. */
@Component
@ProcessingGroup("cost-action-board/1")
class CostActionTimelineProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  CostActionTimelineProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(CostActionEvent event, Recorded recorded) {
    Map<String, Object> entry = new HashMap<>(EntryColumns.of(event));
    SealedText note = EntryColumns.note(event);
    entry.put("noteOwner", note == null ? null : note.owner().value());
    entry.put("note", note == null ? null : note.ciphertext());
    entry.put("actor", recorded.actor().toString());
    writer.append(
        event.actionId(),
        recorded,
        """
        insert into cost_action_timeline_1 (action_id, sequence, at, kind, actor, note_owner, note_ciphertext, plan_hash,
          step, attempt, agent_id, deadline, code, sentence, output)
        values (:id, :sequence, :at, :kind, :actor, :noteOwner, :note, :plan,
          :step, :attempt, :agent, :deadline, :code, :sentence, :output)
        on conflict (action_id, sequence) do nothing\
        """,
        entry);
  }

  @ResetHandler
  void reset() {
    db.sql("delete from cost_action_timeline_1").update();
  }
}
