package io.cloudpioneer.app.costaction;

import static io.cloudpioneer.app.costaction.ScriptedAgent.succeeded;
import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.commands.costaction.AgentQuestions;
import io.cloudpioneer.commands.costaction.Observation;
import io.cloudpioneer.commands.costaction.Rehearsal;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.projections.costaction.CostActionQueries;
import io.cloudpioneer.projections.costaction.PrintedOutput;
import io.cloudpioneer.projections.costaction.StepOutputs;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.DryRan;
import io.cloudpioneer.protocol.action.DryRun;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.Offer;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.Refusal;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agent is asked, and says besides the outcomes of its steps. */
@IntegrationTest
class AskedAgentTest {
  private static final Operation PRUNE =
      new Operation("directory.prune", Map.of("path", "/srv/reports"));
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(ANNA), Set.of(Role.OPERATOR, Role.APPROVER));
  private static final Fact FILES =
      Fact.newBuilder().setName("directory.files").setValue("12").build();

  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired AgentQuestions questions;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;
  @Autowired RedissonClient redis;
  @Autowired CostActionQueries actions;
  @Autowired StepOutputs outputs;

  private ScriptedAgent agent;
  private ScriptedAgent.Stream stream;

  @BeforeEach
  void attend() {
    agent = new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port());
    stream =
        agent.attend(
            Hello.newBuilder()
                .setProtocolVersion(1)
                .addOffers(Offer.newBuilder().setOperation("directory.prune")));
    soon(() -> assertThat(offered()).containsExactly("directory.prune"));
  }

  @AfterEach
  void disconnect() {
    agent.close();
  }

  @Test
  void tellsTheFactsThatAPlanMayRestOn() {
    CompletableFuture<Observation> answer = questions.observe(agent.id(), PRUNE);
    Observe asked = stream.next(PlatformMessage::hasObserve).getObserve();
    assertThat(asked.getOperation().getName()).isEqualTo("directory.prune");
    assertThat(asked.getOperation().getParametersMap()).isEqualTo(PRUNE.parameters());
    say(
        Observed.newBuilder()
            .setRequestId(asked.getRequestId())
            .addFacts(FILES)
            .setObservedAtUnixNano(1_000_000_000L));

    assertThat(answer.join())
        .isEqualTo(new Observation(Map.of("directory.files", "12"), Instant.ofEpochSecond(1)));
  }

  @Test
  void tellsWhatItWouldDo() {
    CompletableFuture<Rehearsal> answer = questions.dryRun(agent.id(), PRUNE);
    DryRun asked = stream.next(PlatformMessage::hasDryRun).getDryRun();
    stream.say(
        AgentMessage.newBuilder()
            .setDryRan(
                DryRan.newBuilder()
                    .setRequestId(asked.getRequestId())
                    .addEffects("Moves 12 files into quarantine")
                    .addFigures(Fact.newBuilder().setName("directory.freed").setValue("4096")))
            .build());

    assertThat(answer.join().effects()).containsExactly("Moves 12 files into quarantine");
    assertThat(answer.join().figures()).isEqualTo(Map.of("directory.freed", "4096"));
  }

  @Test
  void refusesInItsOwnWords() {
    CompletableFuture<Observation> answer = questions.observe(agent.id(), PRUNE);
    say(
        Observed.newBuilder()
            .setRequestId(stream.next(PlatformMessage::hasObserve).getObserve().getRequestId())
            .setRefusal(
                Refusal.newBuilder().setCode("directory.not-allowed").setSentence("Not that")));

    assertThatThrownBy(answer::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            Rejected.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(new Rejected.Reason("directory.not-allowed", "Not that")));
  }

  @Test
  void cannotAnswerForAnother() {
    CompletableFuture<Observation> answer = questions.observe(agent.id(), PRUNE);
    String asked = stream.next(PlatformMessage::hasObserve).getObserve().getRequestId();
    try (ScriptedAgent stranger =
        new ScriptedAgent(EnrolledAgent.enrol(invitations, desk), server.port())) {
      ScriptedAgent.Stream strange = stranger.attend();
      strange.say(
          AgentMessage.newBuilder().setObserved(Observed.newBuilder().setRequestId(asked)).build());
      // Messages of one stream are heard in their order, so the false answer was heard before this.
      strange.tell(succeeded(someKey()));
    }
    assertThat(answer).isNotDone();
    say(Observed.newBuilder().setRequestId(asked).addFacts(FILES));

    assertThat(answer.join().facts()).isEqualTo(Map.of("directory.files", "12"));
  }

  @Test
  void isHeardByWhoeverWatchesItsStep() {
    SomeHost host = SomeHost.fresh();
    agent.report(host);
    SomeAction action = SomeAction.on(host, ANNA);
    Queue<String> printed = new ConcurrentLinkedQueue<>();
    redis
        .getTopic("cp:action:output:" + action.id(), StringCodec.INSTANCE)
        .addListener(String.class, (_, chunk) -> printed.add(chunk));
    commands.send(action.proposed(), PERSON, "test.asked").join();
    commands.send(action.approved(ANNA), PERSON, "test.asked").join();
    StepKey key = stream.order().getKey();
    print(someKey());
    print(key);

    soon(() ->
        assertThat(printed)
            .containsExactly(
                """
                {"step":0,"attempt":1,"direction":"FORWARD","chunk":0,"output":"aGVsbG8="}\
                """));
  }

  @Test
  void isReadLiveByWhoeverMaySeeTheAction() {
    SomeHost host = SomeHost.fresh();
    agent.report(host);
    SomeAction action = SomeAction.on(host, ANNA);
    commands.send(action.proposed(), PERSON, "test.asked").join();
    commands.send(action.approved(ANNA), PERSON, "test.asked").join();
    StepKey key = stream.order().getKey();
    soon(() -> assertThat(actions.byId(action.id(), Visibility.everything())).isPresent());
    Queue<PrintedOutput> printed = new ConcurrentLinkedQueue<>();
    var reading =
        outputs
            .of(actions.byId(action.id(), Visibility.everything()).orElseThrow())
            .subscribe(printed::add);

    soon(() -> {
      print(key);
      assertThat(printed).contains(new PrintedOutput(0, 1, false, false, "hello"));
    });
    reading.dispose();
  }

  private void print(StepKey key) {
    stream.say(
        AgentMessage.newBuilder()
            .setStepOutput(
                StepOutput.newBuilder().setKey(key).setOutput(ByteString.copyFromUtf8("hello")))
            .build());
  }

  private void say(Observed.Builder observed) {
    stream.say(AgentMessage.newBuilder().setObserved(observed).build());
  }

  private static StepKey someKey() {
    return StepKey.newBuilder()
        .setActionId(UUID.randomUUID().toString())
        .setAttempt(1)
        .setDirection(io.cloudpioneer.protocol.action.Direction.FORWARD)
        .build();
  }

  private List<String> offered() {
    return db.sql(
            """
            select offer ->> 'operation' from agent_offer, jsonb_array_elements(hello -> 'offers') offer
            where agent_id = :agent\
            """)
        .param("agent", agent.id().value())
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }
}
