package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code agent_step} that lay ready until they could not begin any more. */
@Repository
@CollectorRole
class MissedSteps {
  private static final int MOST = 100;

  private final JdbcClient db;

  MissedSteps(JdbcClient db) {
    this.db = db;
  }

  /**
   * A step no agent has heard of, or ever will.
   *
   * @param correlation the chain it belongs to
   */
  record Missed(StepKey key, AgentId agent, String correlation) {}

  /** The longest overdue first; once missed here, no node gives them to anybody. */
  List<Missed> find() {
    db.sql(
            "update agent_step set state = 'MISSED' where state = 'PENDING' and begin_before <= now()")
        .update();
    return db.sql(
            """
            select action_id, step, attempt, direction, agent_id, correlation from agent_step
            where state = 'MISSED' order by begin_before limit :most\
            """)
        .param("most", MOST)
        .query((row, _) ->
            new Missed(
                StepKeys.of(row),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getString("correlation")))
        .list();
  }

  /** Its action knows. */
  void end(StepKey key) {
    StepKeys.named(
            db.sql(
                """
                update agent_step set state = 'ENDED', ended_at = coalesce(ended_at, now())
                where action_id = :action and step = :step and attempt = :attempt and direction = :direction
                  and state = 'MISSED'\
                """),
            key)
        .update();
  }
}
