package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.costaction.ScriptedAgent.failed;
import static io.cloudpioneer.app.costaction.ScriptedAgent.succeeded;
import static io.cloudpioneer.app.costaction.SomeAction.step;
import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent can undo what it has begun; what never reached it, it would have to refuse to undo. */
@IntegrationTest
class UndoneAttemptsTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));

  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;

  private final SomeHost host = SomeHost.fresh();
  private final SomeAction action = SomeAction.of(host, ANNA, triedThrice(), step("tell", null));
  private ScriptedAgent agent;

  @BeforeEach
  void enrol() {
    agent = new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port());
  }

  @AfterEach
  void disconnect() {
    agent.close();
  }

  @Test
  void areThoseThatTheAgentHasToldOf() {
    ScriptedAgent.Stream stream = agent.attend();
    startWithAShortDeadline();
    agent.report(host);
    StepKey lost = stream.order().getKey();
    StepKey second = stream.order().getKey();
    assertThat(List.of(lost.getAttempt(), second.getAttempt())).containsExactly(1, 2);

    stream.say(
        AgentMessage.newBuilder().setStepStarted(StepStarted.newBuilder().setKey(second)).build());
    soon(() -> assertThat(begun()).containsExactly(2));
    stream.tell(failed(second, "script.failed"));
    stream.tell(succeeded(stream.order().getKey()));
    stream.tell(failed(stream.order().getKey(), "script.failed"));

    CarryOut undo = stream.order();
    assertThat(undo.getKey().getDirection()).isEqualTo(Direction.COMPENSATION);
    assertThat(undo.getBegunAttemptsList()).containsExactly(2, 3);
  }

  @Test
  void areNoneOfAnotherAgents() {
    ScriptedAgent.Stream stream = agent.attend();
    startWithAShortDeadline();
    StepKey first = stream.order().getKey();
    try (ScriptedAgent stranger =
        new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port())) {
      stranger.attend().tell(succeeded(first));
    }

    assertThat(begun()).isEmpty();
  }

  /** The first attempt is started by the test, so that nobody has to wait long for its end. */
  private void startWithAShortDeadline() {
    commands.send(action.proposed(), PERSON, "test.asked").join();
    commands.send(action.approved(ANNA), PERSON, "test.asked").join();
    Sender platform = Sender.platform("test");
    soon(() ->
        commands
            .send(
                new StartStep(action.id(), 0, 1, agent.id(), Instant.now().plusSeconds(10)),
                platform,
                "test.asked")
            .join());
  }

  private static PlanStep triedThrice() {
    PlanStep once = step("prune", Operation.UNDO);
    return new PlanStep(
        once.name(),
        once.operation(),
        once.observed(),
        once.compensation(),
        once.timeLimit(),
        3,
        Duration.ofSeconds(1));
  }

  private List<Integer> begun() {
    return db.sql(
            """
            select attempt from agent_step
            where action_id = :action and step = 0 and begun_at is not null order by attempt\
            """)
        .param("action", action.id().value())
        .query((row, _) -> row.getInt(1))
        .list();
  }
}
