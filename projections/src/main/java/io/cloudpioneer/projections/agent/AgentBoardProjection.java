package io.cloudpioneer.projections.agent;

import static io.cloudpioneer.projections.board.Board.AGENT;

import io.cloudpioneer.events.agent.AgentEvent.AgentCertificateRenewed;
import io.cloudpioneer.events.agent.AgentEvent.AgentEnrolled;
import io.cloudpioneer.events.agent.AgentEvent.AgentInvited;
import io.cloudpioneer.events.agent.AgentEvent.AgentRevoked;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the agents as they are now. */
@Component
@ProcessingGroup("agent-board/1")
class AgentBoardProjection {
  private final BoardWriter writer;

  AgentBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(AgentInvited event, Recorded recorded) {
    writer.write(
        AGENT,
        event.agentId(),
        recorded,
        """
        insert into agent_board_1 (agent_id, status, invited_at, sequence, position)
        values (:id, 'INVITED', :at, :sequence, :position)
        on conflict (agent_id) do nothing\
        """,
        Map.of());
  }

  @EventHandler
  void on(AgentEnrolled event, Recorded recorded) {
    writer.write(
        AGENT,
        event.agentId(),
        recorded,
        """
        update agent_board_1 set status = 'ENROLLED', host_name = :hostName, version = :version, enrolled_at = :at,
          certificate_expires_at = :expiresAt, sequence = :sequence, position = :position
        where agent_id = :id and sequence < :sequence\
        """,
        Map.of(
            "hostName", event.hostName(),
            "version", event.version(),
            "expiresAt", Columns.moment(event.certificate().notAfter())));
  }

  @EventHandler
  void on(AgentCertificateRenewed event, Recorded recorded) {
    writer.write(
        AGENT,
        event.agentId(),
        recorded,
        """
        update agent_board_1 set certificate_expires_at = :expiresAt, sequence = :sequence, position = :position
        where agent_id = :id and sequence < :sequence\
        """,
        Map.of("expiresAt", Columns.moment(event.certificate().notAfter())));
  }

  @EventHandler
  void on(AgentRevoked event, Recorded recorded) {
    writer.write(
        AGENT,
        event.agentId(),
        recorded,
        """
        update agent_board_1 set status = 'REVOKED', sequence = :sequence, position = :position
        where agent_id = :id and sequence < :sequence\
        """,
        Map.of());
  }

  @ResetHandler
  void reset() {
    writer.clear(AGENT);
  }
}
