package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.CollectorRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which agent reported which resources, and how they were. Read anew for each report: another
 * collector may have taken the one before.
 */
@Repository
@CollectorRole
class InventorySources {
  private final JdbcClient db;

  InventorySources(JdbcClient db) {
    this.db = db;
  }

  Map<ResourceId, Reported> of(AgentId agent) {
    Map<ResourceId, Reported> reported = new HashMap<>();
    db.sql("select resource_id, digest, reported_at from inventory_source where agent_id = :agent")
        .param("agent", agent.value())
        .query(row -> {
          reported.put(
              new ResourceId(row.getObject(1, UUID.class)),
              new Reported(row.getBytes(2), row.getTimestamp(3).toInstant()));
        });
    return reported;
  }

  void remember(AgentId agent, ReportedResource resource) {
    db.sql(
            """
            insert into inventory_source (agent_id, resource_id, digest, reported_at)
            values (:agent, :resource, :digest, :at)
            on conflict (agent_id, resource_id) do update
            set digest = excluded.digest, reported_at = excluded.reported_at\
            """)
        .param("agent", agent.value())
        .param("resource", resource.command().resourceId().value())
        .param("digest", resource.digest())
        .param("at", Timestamp.from(resource.command().observedAt()))
        .update();
  }

  void forget(AgentId agent, ResourceId resource) {
    db.sql("delete from inventory_source where agent_id = :agent and resource_id = :resource")
        .param("agent", agent.value())
        .param("resource", resource.value())
        .update();
  }

  /** Those of the agent's resources that no other agent reports. */
  List<ResourceId> ownedAlone(AgentId agent, Collection<ResourceId> resources) {
    return db.sql(
            """
            select resource_id from unnest(:resources::uuid[]) as wanted (resource_id)
            where not exists (
              select from inventory_source other
              where other.resource_id = wanted.resource_id and other.agent_id <> :agent)\
            """)
        .param("resources", resources.stream().map(ResourceId::value).toArray(UUID[]::new))
        .param("agent", agent.value())
        .query((row, _) -> new ResourceId(row.getObject(1, UUID.class)))
        .list();
  }

  /** The agents that have reported something and were not heard since. */
  List<Silent> silentSince(Instant moment) {
    return db.sql(
            """
            select source.agent_id, max(activity.last_seen_at)
            from inventory_source source join agent_activity activity using (agent_id)
            where activity.last_seen_at < :moment
            group by source.agent_id\
            """)
        .param("moment", Timestamp.from(moment))
        .query((row, _) ->
            new Silent(new AgentId(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant()))
        .list();
  }

  /** What was said of a resource last, and when. */
  record Reported(byte[] digest, Instant at) {}

  /** An agent that was last heard then. */
  record Silent(AgentId agent, Instant lastSeenAt) {}
}
