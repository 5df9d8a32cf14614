package io.cloudpioneer.commands.agent;

import io.cloudpioneer.events.agent.AgentId;
import java.time.Instant;

/**
 * What an agent needs to enrol.
 *
 * @param token good for one enrolment until {@code expiresAt}; it is shown once and kept nowhere
 */
public record AgentInvitation(AgentId agentId, String token, Instant expiresAt) {
  /** Without the token, so that no log ever holds it. */
  @Override
  public String toString() {
    return "AgentInvitation[agentId=%s, expiresAt=%s]".formatted(agentId, expiresAt);
  }
}
