package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.costaction.ScriptedAgent.drifted;
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
import io.cloudpioneer.commands.costaction.CostActionCommand.CancelCostAction;
import io.cloudpioneer.commands.costaction.StepCommand.StartStep;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepKey;
import io.grpc.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class RemediationTest {
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));

  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;

  private final List<ScriptedAgent> agents = new ArrayList<>();
  private final SomeHost host = SomeHost.fresh();
  private final SomeAction action =
      SomeAction.of(host, ANNA, step("prune", Operation.UNDO), step("tell", null));
  private ScriptedAgent agent;

  @BeforeEach
  void own() {
    agent = newAgent();
    agent.report(host);
  }

  @AfterEach
  void disconnect() {
    agents.forEach(ScriptedAgent::close);
  }

  @Test
  void hasTheAgentThatOwnsTheTargetCarryOutStepByStep() {
    ScriptedAgent.Stream stream = agent.attend();
    approve();

    Plan plan = action.proposal().plan();
    CarryOut first = stream.order();
    assertThat(first.getKey()).isEqualTo(key(0, Direction.FORWARD));
    assertThat(first.getPlan().toStringUtf8()).isEqualTo(plan.canonical());
    assertThat(first.getApprovedHash()).isEqualTo(plan.hash().text());
    stream.tell(succeeded(first.getKey()));
    stream.tell(succeeded(stream.order().getKey()));
    answer(stream, "0");
    answer(stream, "0");

    soon(() ->
        assertThat(history())
            .containsExactly(
                "proposed",
                "approval-given",
                "started",
                "step-started",
                "step-succeeded",
                "step-started",
                "step-succeeded",
                "completed",
                "verified"));
    soon(() -> assertThat(sagas()).isZero());
    assertThat(correlations()).isEqualTo(1);
  }

  @Test
  void stopsWhereTheTargetHasChanged() {
    ScriptedAgent.Stream stream = agent.attend();
    approve();
    stream.tell(succeeded(stream.order().getKey()));
    stream.tell(drifted(stream.order().getKey()));

    assertThat(history()).last().isEqualTo("drifted");
    soon(() -> assertThat(laid("state <> 'ENDED'")).isZero());
  }

  @Test
  void undoesWhatWasDoneWhereALaterStepFails() {
    ScriptedAgent.Stream stream = agent.attend();
    approve();
    stream.tell(succeeded(stream.order().getKey()));
    stream.tell(failed(stream.order().getKey(), "script.failed"));

    CarryOut undo = stream.order();
    assertThat(undo.getKey()).isEqualTo(key(0, Direction.COMPENSATION));
    assertThat(undo.getBegunAttemptsList()).containsExactly(1);
    stream.tell(succeeded(undo.getKey()));

    soon(() -> assertThat(history()).endsWith("step-compensated", "compensated"));
    soon(() -> assertThat(sagas()).isZero());
  }

  @Test
  void endsTheStepUnderWayWhenItIsCancelled() {
    ScriptedAgent.Stream stream = agent.attend();
    approve();
    StepKey first = stream.order().getKey();
    cancel();

    assertThat(stream.cancelled()).isEqualTo(first);
    stream.tell(failed(first, "step.cancelled"));
    stream.tell(succeeded(stream.order().getKey()));

    soon(() ->
        assertThat(history())
            .endsWith(
                "cancelled",
                "step-failed",
                "step-compensation-started",
                "step-compensated",
                "compensated"));
  }

  @Test
  void needsNoAgentToCancelWhatNoneHasHeardOf() {
    approve();
    soon(() -> assertThat(laid("state = 'PENDING'")).isOne());
    cancel();

    soon(() -> assertThat(history()).endsWith("step-compensated", "compensated"));
    assertThat(laid("sent_at is not null")).isZero();
  }

  @Test
  void endsAtOnceWhatItsAgentDidNotTakeInTime() {
    approve();
    soon(() -> assertThat(laid("state = 'PENDING'")).isOne());
    db.sql("update agent_step set begin_before = now() where action_id = :action")
        .param("action", action.id().value())
        .update();

    soon(() -> assertThat(history()).endsWith("step-compensated", "compensated"));
    assertThat(failures()).containsExactly("step.not-taken");
    soon(() -> assertThat(laid("(state <> 'ENDED' or sent_at is not null)")).isZero());
    assertThat(correlations()).isEqualTo(1);
  }

  @Test
  void asksAgainAfterABrokenStreamAndTakesTheAnswerOnce() {
    ScriptedAgent.Stream torn = agent.attend();
    approve();
    StepKey first = torn.order().getKey();
    torn.tear();

    ScriptedAgent.Stream stream = agent.attend();
    assertThat(stream.order().getKey()).isEqualTo(first);
    stream.tell(succeeded(first));
    assertThat(stream.order().getKey()).isEqualTo(key(1, Direction.FORWARD));
    stream.tell(succeeded(first));
    stream.tell(succeeded(key(1, Direction.FORWARD)));

    soon(() -> assertThat(history()).contains("completed"));
    assertThat(history()).filteredOn("step-succeeded"::equals).hasSize(2);
  }

  @Test
  void takesNoAnswerFromAnotherAgent() {
    ScriptedAgent.Stream stream = agent.attend();
    ScriptedAgent.Stream stranger = newAgent().attend();
    approve();
    StepKey first = stream.order().getKey();
    stranger.tell(succeeded(first));
    assertThat(history()).endsWith("step-started");

    stream.tell(succeeded(first));
    assertThat(history()).contains("step-succeeded");
    assertThat(stranger.hasHeardNothing()).isTrue();
  }

  /** The step is started by the test, with a deadline that no test has to wait long for. */
  @Test
  void takesNoAnswerAfterTheDeadline() {
    SomeAction unowned = SomeAction.of(SomeHost.fresh(), ANNA, step("tell", null));
    ScriptedAgent.Stream stream = agent.attend();
    approve(unowned);
    soon(() -> assertThat(history(unowned)).endsWith("started"));
    commands
        .send(
            new StartStep(unowned.id(), 0, 1, agent.id(), Instant.now().plusSeconds(4)),
            Sender.platform("test"),
            "test.asked")
        .join();
    StepKey key = stream.order().getKey();

    soon(() -> assertThat(history(unowned)).endsWith("step-failed", "failed"));
    stream.tell(succeeded(key));
    assertThat(history(unowned)).endsWith("step-failed", "failed");
  }

  @Test
  void endsAnAgentsOlderStream() {
    ScriptedAgent.Stream older = agent.attend();
    soon(() -> assertThat(offers()).isOne());
    agent.attend();

    assertThat(older.end().getCode()).isEqualTo(Status.Code.ABORTED);
  }

  @Test
  void talksToNobodyInAnotherVersionOfTheContract() {
    ScriptedAgent.Stream stream = agent.attend(Hello.newBuilder().setProtocolVersion(2));

    assertThat(stream.end().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void endsTheStreamOfAnAgentThatNamesNoStep() {
    ScriptedAgent.Stream stream = agent.attend();
    stream.say(succeeded(StepKey.newBuilder().setActionId("no uuid").build()));

    assertThat(stream.end().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
  }

  private static void answer(ScriptedAgent.Stream stream, String files) {
    String asked = stream.next(PlatformMessage::hasObserve).getObserve().getRequestId();
    Fact found = Fact.newBuilder().setName("directory.files").setValue(files).build();
    stream.say(
        AgentMessage.newBuilder()
            .setObserved(Observed.newBuilder().setRequestId(asked).addFacts(found))
            .build());
  }

  private ScriptedAgent newAgent() {
    ScriptedAgent one = new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port());
    agents.add(one);
    return one;
  }

  private void approve() {
    approve(action);
  }

  private void approve(SomeAction one) {
    commands.send(one.proposed(), PERSON, "test.asked").join();
    commands.send(one.approved(ANNA), PERSON, "test.asked").join();
  }

  private void cancel() {
    commands.send(new CancelCostAction(action.id(), ANNA, null), PERSON, "test.asked").join();
  }

  private StepKey key(int step, Direction direction) {
    return StepKey.newBuilder()
        .setActionId(action.id().toString())
        .setStep(step)
        .setAttempt(1)
        .setDirection(direction)
        .build();
  }

  private List<String> history() {
    return history(action);
  }

  private List<String> history(SomeAction one) {
    return db.sql(
            """
            select substr(name, length('cost-action.') + 1) from event
            where aggregate_id = :action order by sequence\
            """)
        .param("action", one.id().value())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  /** The codes of the steps that failed. */
  private List<String> failures() {
    return db.sql(
            """
            select convert_from(payload, 'UTF8')::jsonb ->> 'code' from event
            where aggregate_id = :action and name = 'cost-action.step-failed' order by sequence\
            """)
        .param("action", action.id().value())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  /** How many chains the events after the approval belong to. */
  private long correlations() {
    return count(
        """
        select count(distinct convert_from(metadata, 'UTF8')::jsonb ->> 'correlation') from event
        where aggregate_id = :action and name like 'cost-action.step-%'\
        """);
  }

  private long laid(String condition) {
    return count("select count(*) from agent_step where action_id = :action and " + condition);
  }

  private long sagas() {
    return db.sql("select count(*) from saga_association where association_value = :action")
        .param("action", action.id().toString())
        .query(Long.class)
        .single();
  }

  private long offers() {
    return db.sql("select count(*) from agent_offer where agent_id = :agent")
        .param("agent", agent.id().value())
        .query(Long.class)
        .single();
  }

  private long count(String query) {
    return db.sql(query).param("action", action.id().value()).query(Long.class).single();
  }
}
