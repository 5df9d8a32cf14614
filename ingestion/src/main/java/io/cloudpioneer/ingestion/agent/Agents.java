package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the collector must know of agents with every call: which are revoked, and who was here. */
@Component
@CollectorRole
public class Agents {
  private final Map<AgentId, Instant> seen = new ConcurrentHashMap<>();
  private final JdbcTemplate db;
  private volatile Set<AgentId> revoked;

  Agents(JdbcTemplate db) {
    this.db = db;
    this.revoked = readRevoked();
  }

  /** Whether nothing is taken from it any more. */
  public boolean isRevoked(AgentId agent) {
    return revoked.contains(agent);
  }

  /** It sent something just now. */
  public void seen(AgentId agent) {
    seen.put(agent, Instant.now());
  }

  /** Revocations come through the database: the events may be handled in another process. */
  @Scheduled(fixedDelay = 1_000, scheduler = IngestionConfiguration.SCHEDULER)
  void refresh() {
    revoked = readRevoked();
  }

  @Scheduled(fixedDelay = 10_000, scheduler = IngestionConfiguration.SCHEDULER)
  void writeActivity() {
    List<Map.Entry<AgentId, Instant>> active = List.copyOf(seen.entrySet());
    db.batchUpdate(
        """
        insert into agent_activity (agent_id, last_seen_at) values (?, ?)
        on conflict (agent_id) do update
        set last_seen_at = greatest(agent_activity.last_seen_at, excluded.last_seen_at)\
        """,
        active.stream()
            .map(one -> new Object[] {one.getKey().value(), Timestamp.from(one.getValue())})
            .toList());
    active.forEach(one -> seen.remove(one.getKey(), one.getValue()));
  }

  private Set<AgentId> readRevoked() {
    return Set.copyOf(
        db.query(
            "select agent_id from agent_revoked",
            (row, _) -> new AgentId(row.getObject(1, UUID.class))));
  }
}
