package io.cloudpioneer.events.agent;

import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an agent. */
public sealed interface AgentEvent {
  AgentId agentId();

  /**
   * A one-time token was made for it.
   *
   * @param tokenHash SHA-256 of the token's secret, in hexadecimal; the secret itself is shown once
   *     and never stored
   * @param by the person who asked, or null where the platform invited the agent of its own host
   */
  record AgentInvited(AgentId agentId, String tokenHash, Instant expiresAt, @Nullable PersonId by)
      implements AgentEvent {}

  /** It came with its token and got its first certificate. */
  record AgentEnrolled(
      AgentId agentId, AgentCertificate certificate, String hostName, String version)
      implements AgentEvent {}

  record AgentCertificateRenewed(AgentId agentId, AgentCertificate certificate)
      implements AgentEvent {}

  /** Nothing it sends is taken any more. */
  record AgentRevoked(AgentId agentId, PersonId by, @Nullable SealedText note)
      implements AgentEvent {}
}
