package io.cloudpioneer.ingestion.resource;

import io.cloudpioneer.commands.costaction.TargetOwners;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agent that reports a resource may act on it; of several, the one that was heard last. */
@Repository
class ReportingAgents implements TargetOwners {
  private final JdbcClient db;

  ReportingAgents(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<AgentId> ownerOf(ResourceId resource) {
    return db.sql(
            """
            select source.agent_id from inventory_source source left join agent_activity using (agent_id)
            where source.resource_id = :resource
              and not exists (select from agent_revoked revoked where revoked.agent_id = source.agent_id)
            order by last_seen_at desc nulls last, source.agent_id limit 1\
            """)
        .param("resource", resource.value())
        .query((row, _) -> new AgentId(row.getObject(1, UUID.class)))
        .optional();
  }
}
