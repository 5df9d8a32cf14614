package io.cloudpioneer.ingestion.agent;

import io.cloudpioneer.events.agent.AgentEvent.AgentRevoked;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down which agents were revoked, for every collector to read. */
@Component
@ProcessingGroup("ingestion-agents")
class RevokedAgents {
  private final JdbcTemplate db;

  RevokedAgents(JdbcTemplate db) {
    this.db = db;
  }

  @EventHandler
  void on(AgentRevoked event) {
    db.update(
        "insert into agent_revoked (agent_id) values (?) on conflict do nothing",
        event.agentId().value());
  }

  @ResetHandler
  void reset() {
    db.update("delete from agent_revoked");
  }
}
