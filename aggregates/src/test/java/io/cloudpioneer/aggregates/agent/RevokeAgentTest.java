package io.cloudpioneer.aggregates.agent;

import static io.cloudpioneer.aggregates.agent.AgentStory.ADMIN;
import static io.cloudpioneer.aggregates.agent.AgentStory.AGENT;
import static io.cloudpioneer.aggregates.agent.AgentStory.CERTIFICATE;
import static io.cloudpioneer.aggregates.agent.AgentStory.ENROLLED;
import static io.cloudpioneer.aggregates.agent.AgentStory.INVITED;
import static io.cloudpioneer.aggregates.agent.AgentStory.IS_REVOKED;
import static io.cloudpioneer.aggregates.agent.AgentStory.REVOKED;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.agent.AgentCommand.RenewAgentCertificate;
import io.cloudpioneer.commands.agent.AgentCommand.RevokeAgent;
import io.cloudpioneer.events.agent.AgentEvent.AgentCertificateRenewed;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RevokeAgentTest {
  private static final RevokeAgent REVOKE = new RevokeAgent(AGENT, ADMIN, null);
  private static final RenewAgentCertificate RENEW = new RenewAgentCertificate(AGENT, CERTIFICATE);

  private final FixtureConfiguration<Agent> fixture = AgentStory.fixture();

  @Test
  void shutsOutAnEnrolledAgent() {
    fixture.given(INVITED, ENROLLED).when(REVOKE).expectEvents(REVOKED);
  }

  @Test
  void takesBackAnInvitation() {
    fixture.given(INVITED).when(REVOKE).expectEvents(REVOKED);
  }

  @Test
  void changesNothingTheSecondTime() {
    fixture.given(INVITED, ENROLLED, REVOKED).when(REVOKE).expectNoEvents();
  }

  @Test
  void refusesAnUnknownAgent() {
    fixture
        .givenNoPriorActivity()
        .when(REVOKE)
        .expectExceptionDetails(new Rejected.Reason("agent.unknown", "There is no such agent"));
  }

  @Test
  void endsTheRenewalOfItsCertificate() {
    fixture.given(INVITED, ENROLLED, REVOKED).when(RENEW).expectExceptionDetails(IS_REVOKED);
  }

  @Test
  void isWhatOnlyARevokedAgentHasToFear() {
    fixture
        .given(INVITED, ENROLLED)
        .when(RENEW)
        .expectEvents(new AgentCertificateRenewed(AGENT, CERTIFICATE));
  }

  @Test
  void isNotNeededForOneThatNeverEnrolled() {
    fixture
        .given(INVITED)
        .when(RENEW)
        .expectExceptionDetails(
            new Rejected.Reason(
                "agent.not-enrolled", "Only an enrolled agent can renew its certificate"));
  }
}
