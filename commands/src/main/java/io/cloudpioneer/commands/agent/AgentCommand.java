package io.cloudpioneer.commands.agent;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.agent.AgentCertificate;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an agent. */
public sealed interface AgentCommand {
  @TargetAggregateIdentifier
  AgentId agentId();

  /**
   * Lets an agent enrol, once, until the token expires.
   *
   * @param tokenHash SHA-256 of the token's secret, in hexadecimal
   * @param by null where the platform invites the agent of its own host
   */
  @Permits({Role.ADMIN, Role.PLATFORM})
  record InviteAgent(AgentId agentId, String tokenHash, Instant expiresAt, @Nullable PersonId by)
      implements AgentCommand {}

  /**
   * Redeems the token. The certificate is already signed but is handed out only once this is
   * committed; of two that redeem one token, one is refused.
   */
  @Permits(Role.PLATFORM)
  record EnrolAgent(
      AgentId agentId,
      String tokenHash,
      AgentCertificate certificate,
      String hostName,
      String version,
      Instant at)
      implements AgentCommand {}

  /** The old certificate stays good until it expires; a revoked agent gets no new one. */
  @Permits(Role.PLATFORM)
  record RenewAgentCertificate(AgentId agentId, AgentCertificate certificate)
      implements AgentCommand {}

  @Permits(Role.ADMIN)
  record RevokeAgent(AgentId agentId, PersonId by, @Nullable SealedText note)
      implements AgentCommand {}
}
