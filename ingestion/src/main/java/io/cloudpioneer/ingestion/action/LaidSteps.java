package io.cloudpioneer.ingestion.action;

import com.google.protobuf.ByteString;
import io.cloudpioneer.commands.costaction.StepKey;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.protocol.action.CarryOut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code agent_step}, as the node reads them that has the agents' streams. */
@Repository
@CollectorRole
class LaidSteps {
  private static final int MOST = 5_000;
  private static final String THIS_STEP =
      "action_id = :action and step = :step and attempt = :attempt and direction = :direction";

  private final JdbcClient db;
  private final BegunSteps begun;

  LaidSteps(JdbcClient db, BegunSteps begun) {
    this.db = db;
    this.begun = begun;
  }

  /** A step that has no outcome yet. */
  record Laid(StepKey key, AgentId agent, boolean cancelled) {}

  /** What lies ready for some agents, the oldest first. */
  List<Laid> of(Collection<AgentId> agents) {
    return db.sql(
            """
            select action_id, step, attempt, direction, agent_id, cancelled from agent_step
            where agent_id = any (:agents) and state <> 'ENDED' and (state = 'SENT' or begin_before > now())
            order by handed_at, action_id limit :most\
            """)
        .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
        .param("most", MOST)
        .query((row, _) ->
            new Laid(
                StepKeys.of(row),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getBoolean("cancelled")))
        .list();
  }

  /**
   * The order to carry a step out; from here on its agent may have heard of it. Empty where nobody
   * is to be given it any more.
   */
  Optional<CarryOut> take(StepKey key) {
    return StepKeys.named(
            db.sql(
                """
                update agent_step set state = 'SENT', sent_at = coalesce(sent_at, now())
                where %s and not cancelled and (state = 'SENT' or state = 'PENDING' and begin_before > now())
                returning plan, hash, begin_before\
                """
                    .formatted(THIS_STEP)),
            key)
        .query((row, _) -> order(key, row))
        .optional()
        .map(order -> order.addAllBegunAttempts(begunAttempts(key)).build());
  }

  private List<Integer> begunAttempts(StepKey key) {
    return switch (key.direction()) {
      case FORWARD -> List.of();
      case COMPENSATION -> begun.attemptsUndoneBy(key);
    };
  }

  private static CarryOut.Builder order(StepKey key, ResultSet row) throws SQLException {
    return CarryOut.newBuilder()
        .setKey(StepKeys.said(key))
        .setPlan(ByteString.copyFromUtf8(row.getString("plan")))
        .setApprovedHash(row.getString("hash"))
        .setBeginBeforeUnixNano(UnixNanos.of(row.getTimestamp("begin_before").toInstant()));
  }

  /** The chain an agent's step belongs to. */
  Optional<String> correlationOf(StepKey key, AgentId agent) {
    return StepKeys.named(
            db.sql(
                "select correlation from agent_step where %s and agent_id = :agent"
                    .formatted(THIS_STEP)),
            key)
        .param("agent", agent.value())
        .query(String.class)
        .optional();
  }

  /** Forgets what was handed over before a moment. */
  int forget(Instant before) {
    return db.sql("delete from agent_step where handed_at < :before")
        .param("before", Timestamp.from(before))
        .update();
  }
}
