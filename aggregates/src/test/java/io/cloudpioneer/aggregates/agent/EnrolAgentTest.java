package io.cloudpioneer.aggregates.agent;

import static io.cloudpioneer.aggregates.agent.AgentStory.ADMIN;
import static io.cloudpioneer.aggregates.agent.AgentStory.AGENT;
import static io.cloudpioneer.aggregates.agent.AgentStory.CERTIFICATE;
import static io.cloudpioneer.aggregates.agent.AgentStory.ENROLLED;
import static io.cloudpioneer.aggregates.agent.AgentStory.EXPIRY;
import static io.cloudpioneer.aggregates.agent.AgentStory.INVITED;
import static io.cloudpioneer.aggregates.agent.AgentStory.IS_REVOKED;
import static io.cloudpioneer.aggregates.agent.AgentStory.NOON;
import static io.cloudpioneer.aggregates.agent.AgentStory.REVOKED;
import static io.cloudpioneer.aggregates.agent.AgentStory.TOKEN;
import static io.cloudpioneer.aggregates.agent.AgentStory.UNKNOWN_TOKEN;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.agent.AgentCommand.EnrolAgent;
import io.cloudpioneer.commands.agent.AgentCommand.InviteAgent;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EnrolAgentTest {
  private final FixtureConfiguration<Agent> fixture = AgentStory.fixture();

  @Test
  void needsAnInvitation() {
    fixture.givenNoPriorActivity().when(invite(TOKEN)).expectEvents(INVITED);
  }

  @Test
  void isInvitedOnceByTheSameToken() {
    fixture.given(INVITED).when(invite(TOKEN)).expectNoEvents();
  }

  @Test
  void isNotInvitedAgain() {
    fixture
        .given(INVITED, ENROLLED)
        .when(invite("cd34"))
        .expectExceptionDetails(
            new Rejected.Reason("agent.exists", "This agent has been invited before"));
  }

  @Test
  void redeemsTheToken() {
    fixture.given(INVITED).when(enrol(TOKEN, NOON)).expectEvents(ENROLLED);
  }

  @Test
  void refusesAnotherToken() {
    fixture.given(INVITED).when(enrol("cd34", NOON)).expectExceptionDetails(UNKNOWN_TOKEN);
  }

  @Test
  void refusesTheTokenFromItsExpiryOn() {
    fixture
        .given(INVITED)
        .when(enrol(TOKEN, EXPIRY))
        .expectExceptionDetails(
            new Rejected.Reason(
                "enrolment.expired",
                "The token expired at %s: ask for a new one".formatted(EXPIRY)));
  }

  @Test
  void refusesTheTokenTheSecondTime() {
    fixture
        .given(INVITED, ENROLLED)
        .when(enrol(TOKEN, NOON))
        .expectExceptionDetails(
            new Rejected.Reason(
                "enrolment.already-used", "The token was used already: ask for a new one"));
  }

  @Test
  void refusesAnUnknownTokenOfAnEnrolledAgent() {
    fixture
        .given(INVITED, ENROLLED)
        .when(enrol("cd34", NOON))
        .expectExceptionDetails(UNKNOWN_TOKEN);
  }

  @Test
  void refusesWhoWasNeverInvited() {
    fixture.givenNoPriorActivity().when(enrol(TOKEN, NOON)).expectExceptionDetails(UNKNOWN_TOKEN);
  }

  @Test
  void refusesARevokedAgent() {
    fixture.given(INVITED, REVOKED).when(enrol(TOKEN, NOON)).expectExceptionDetails(IS_REVOKED);
  }

  private static InviteAgent invite(String tokenHash) {
    return new InviteAgent(AGENT, tokenHash, EXPIRY, ADMIN);
  }

  private static EnrolAgent enrol(String tokenHash, Instant at) {
    return new EnrolAgent(AGENT, tokenHash, CERTIFICATE, "web-1", "0.1.0", at);
  }
}
