package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.action.StepEnded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which steps their agents have told to be begun. One that was only sent may never have got there;
 * its agent would have to refuse to undo it, and with it all that was begun.
 */
@Repository
@CollectorRole
class BegunSteps {
  private final JdbcClient db;

  BegunSteps(JdbcClient db) {
    this.db = db;
  }

  /** To be written down before anything follows from the answer: its undoing may come next. */
  void ended(StepKey key, AgentId agent, StepEnded ended) {
    boolean isBegun =
        switch (ended.getStatus()) {
          case DRIFTED, REFUSED -> ended.hasStartedAtUnixNano();
          default -> true;
        };
    if (isBegun) {
      started(key, agent);
    }
  }

  /** An agent says that it is at a step; of another's step it says nothing. */
  void started(StepKey key, AgentId agent) {
    StepKeys.named(
            db.sql(
                """
                update agent_step set begun_at = now()
                where action_id = :action and step = :step and attempt = :attempt and direction = :direction
                  and agent_id = :agent and begun_at is null\
                """),
            key)
        .param("agent", agent.value())
        .update();
  }

  /** The attempts at the step itself that a compensation undoes. */
  List<Integer> attemptsUndoneBy(StepKey compensation) {
    return db.sql(
            """
            select attempt from agent_step
            where action_id = :action and step = :step and direction = 'FORWARD' and begun_at is not null
            order by attempt\
            """)
        .param("action", compensation.action().value())
        .param("step", compensation.step())
        .query((row, _) -> row.getInt(1))
        .list();
  }
}
