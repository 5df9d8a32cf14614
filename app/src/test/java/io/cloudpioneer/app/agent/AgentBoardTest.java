package io.cloudpioneer.app.agent;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.events.agent.AgentCertificate;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.projections.agent.AgentQueries;
import io.cloudpioneer.projections.agent.AgentStatus;
import io.cloudpioneer.projections.agent.AgentView;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AgentBoardTest {
  private static final Sender COLLECTOR = Sender.platform("test");
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender ADMIN = new Sender(new Actor.Person(ANNA), Set.of(Role.ADMIN));

  @Autowired CommandDispatch commands;
  @Autowired AgentQueries agents;

  @Test
  void followsAnAgentFromItsInvitationToItsEnd() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    AgentId agent = new AgentId(TimeOrderedUuid.at(now));
    String hash = "ab".repeat(32);
    send(new InviteAgent(agent, hash, now.plus(Duration.ofHours(1)), ANNA), ADMIN);
    soon(() -> assertThat(view(agent).status()).isEqualTo(AgentStatus.INVITED));
    assertThat(view(agent).hostName()).isNull();

    Instant expiry = now.plus(Duration.ofDays(7));
    AgentCertificate certificate = new AgentCertificate("01", "cd".repeat(32), now, expiry);
    send(new EnrolAgent(agent, hash, certificate, "web-1", "0.1.0", now), COLLECTOR);
    soon(() -> assertThat(view(agent).status()).isEqualTo(AgentStatus.ENROLLED));
    assertThat(view(agent).hostName()).isEqualTo("web-1");
    assertThat(view(agent).certificateExpiresAt()).isEqualTo(expiry);

    send(new RevokeAgent(agent, ANNA, null), ADMIN);
    soon(() -> assertThat(view(agent).status()).isEqualTo(AgentStatus.REVOKED));
  }

  private AgentView view(AgentId agent) {
    return agents.byId(agent).orElseThrow();
  }

  private void send(Object command, Sender sender) {
    commands.send(command, sender, "test.asked").join();
  }
}
