package io.cloudpioneer.aggregates.agent;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.agent.AgentCertificate;
import io.cloudpioneer.events.agent.AgentEvent.AgentEnrolled;
import io.cloudpioneer.events.agent.AgentEvent.AgentInvited;
import io.cloudpioneer.events.agent.AgentEvent.AgentRevoked;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The facts that the tests of an agent are told in. */
final class AgentStory {
  static final AgentId AGENT = new AgentId(new UUID(0, 1));
  static final PersonId ADMIN = new PersonId(new UUID(0, 2));
  static final String TOKEN = "ab12";
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Instant EXPIRY = NOON.plusSeconds(900);
  static final AgentCertificate CERTIFICATE =
      new AgentCertificate("5eed", "f00d", NOON, NOON.plusSeconds(86400));

  static final AgentInvited INVITED = new AgentInvited(AGENT, TOKEN, EXPIRY, ADMIN);
  static final AgentEnrolled ENROLLED = new AgentEnrolled(AGENT, CERTIFICATE, "web-1", "0.1.0");
  static final AgentRevoked REVOKED = new AgentRevoked(AGENT, ADMIN, null);

  static final Rejected.Reason IS_REVOKED =
      new Rejected.Reason("agent.revoked", "This agent has been revoked");
  static final Rejected.Reason UNKNOWN_TOKEN =
      new Rejected.Reason("enrolment.unknown-token", "No agent was invited with this token");

  private AgentStory() {}

  static FixtureConfiguration<Agent> fixture() {
    return new AggregateTestFixture<>(Agent.class);
  }
}
