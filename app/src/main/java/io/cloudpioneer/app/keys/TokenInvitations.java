package io.cloudpioneer.app.keys;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentInvitation;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Makes one-time tokens, of which the platform keeps no more than a hash. */
final class TokenInvitations implements AgentInvitations {
  private final CertificateAuthority authority;
  private final CommandDispatch commands;
  private final Clock clock;

  TokenInvitations(CertificateAuthority authority, CommandDispatch commands, Clock clock) {
    this.authority = authority;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<AgentInvitation> invite(Sender sender, Duration validFor) {
    if (!validFor.isPositive()) {
      return CompletableFuture.failedFuture(
          Rejected.because("enrolment.expired", "A token must be valid for some time"));
    }
    Instant now = clock.instant();
    EnrolmentToken token =
        EnrolmentToken.newFor(new AgentId(TimeOrderedUuid.at(now)), authority.certificate());
    Instant expiresAt = now.plus(validFor);
    InviteAgent command =
        new InviteAgent(
            token.agent(),
            token.hash(),
            expiresAt,
            sender.actor() instanceof Actor.Person(var person) ? person : null);
    return commands
        .send(command, sender, "agent.invited")
        .thenApply(_ -> new AgentInvitation(token.agent(), token.text(), expiresAt));
  }
}
