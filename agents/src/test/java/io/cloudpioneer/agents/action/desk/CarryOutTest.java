package io.cloudpioneer.agents.action.desk;

import static io.cloudpioneer.agents.action.desk.DeskFixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.Drift;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryOutTest {
  private static final String PLAN = Orders.plan(DeskFixture.step("a"), DeskFixture.step("b"));

  @TempDir Path folder;

  private DeskFixture fixture;

  @BeforeEach
  void open() throws Exception {
    fixture = DeskFixture.open(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tellsThatItStartedWhatItPrintedAndHowItEnded() throws Exception {
    order(FIRST);
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(ended.getOutputTail().toStringUtf8()).isEqualTo("did a\n");
    assertThat(ended.getOutputBytes()).isEqualTo(6);
    assertThat(ended.getFactsList())
        .contains(Fact.newBuilder().setName("observed.color").setValue("green").build());
    assertThat(ended.getEndedAtUnixNano()).isGreaterThanOrEqualTo(ended.getStartedAtUnixNano());
    assertThat(fixture.teller.told)
        .extracting(AgentMessage::getMessageCase)
        .containsExactly(
            AgentMessage.MessageCase.STEP_STARTED,
            AgentMessage.MessageCase.STEP_OUTPUT,
            AgentMessage.MessageCase.STEP_ENDED);
  }

  @Test
  void doesItOnceHoweverOftenItIsOrdered() throws Exception {
    fixture.hold();
    order(FIRST);
    fixture.awaitRun();
    order(FIRST);
    fixture.release();
    StepEnded first = fixture.teller.end(FIRST);
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).hasSize(2).containsOnly(first);
    assertThat(fixture.runs()).containsExactly("a");
  }

  @Test
  void answersWithTheFirstOutcomeAfterAStartToo() throws Exception {
    order(FIRST);
    StepEnded first = fixture.teller.end(FIRST);
    fixture.close();
    fixture = DeskFixture.open(folder);
    fixture.desk.recover();
    assertThat(fixture.desk.untold()).containsExactly(StepTold.ended(first));
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).containsExactly(first);
    fixture.desk.acknowledge(FIRST);
    assertThat(fixture.desk.untold()).isEmpty();
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).containsExactly(first, first);
    assertThat(fixture.runs()).containsExactly("a");
  }

  @Test
  void doesEachAttemptAndEachStepOfItsOwn() throws Exception {
    StepKey again = Orders.key(0, 2, Direction.FORWARD);
    StepKey second = Orders.key(1, 1, Direction.FORWARD);
    for (StepKey key : List.of(FIRST, again, second)) {
      order(key);
      assertThat(fixture.teller.end(key).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    }
    assertThat(fixture.runs()).containsExactly("a", "a", "b");
  }

  @Test
  void doesNothingOnceTheTargetHasDriftedAndStaysWithThat() throws Exception {
    fixture.color("red");
    order(FIRST);
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.DRIFTED);
    assertThat(ended.getCode()).isEqualTo("action.drifted");
    assertThat(ended.getDriftsList())
        .containsExactly(
            Drift.newBuilder()
                .setFact("observed.color")
                .setExpected("green")
                .setFound("red")
                .build());
    fixture.color("green");
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).hasSize(2).containsOnly(ended);
    assertThat(fixture.runs()).isEmpty();
  }

  @Test
  void tellsAFactThatIsNotThereAnyMoreAsADriftWithoutAFinding() throws Exception {
    String plan =
        Orders.plan(
            Orders.step(
                "script.run",
                Map.of("script", "work", "what", "a"),
                Map.of("observed.size", "12")));
    fixture.desk.carryOut(Orders.order(plan, FIRST).build());
    Drift drift = fixture.teller.end(FIRST).getDrifts(0);
    assertThat(drift.getExpected()).isEqualTo("12");
    assertThat(drift.hasFound()).isFalse();
  }

  @Test
  void refusesAPlanThatWasNotApproved() throws Exception {
    assertRefused(
        Orders.order(PLAN, FIRST)
            .setPlan(ByteString.copyFromUtf8(PLAN.replace("\"what\":\"a\"", "\"what\":\"c\""))),
        "plan.hash-mismatch");
  }

  @Test
  void refusesAStepOfAnotherActionUnderAnHonestHash() throws Exception {
    String other = Orders.plan(UUID.randomUUID(), DeskFixture.step("a"));
    assertRefused(Orders.order(other, FIRST), "plan.step-unknown");
  }

  @Test
  void refusesAStepThatThePlanDoesNotHave() throws Exception {
    StepKey third = Orders.key(2, 1, Direction.FORWARD);
    fixture.desk.carryOut(Orders.order(PLAN, third).build());
    assertThat(fixture.teller.end(third).getCode()).isEqualTo("plan.step-unknown");
  }

  @Test
  void refusesWhatTheConfigurationDoesNotAllow() throws Exception {
    assertRefused(plan("script.run", Map.of("script", "foreign")), "operation.not-allowed");
  }

  @Test
  void refusesWhatTheAgentOnlyCouldDo() throws Exception {
    assertRefused(
        plan("directory.prune", Map.of("path", "/etc", "modifiedBefore", "2026-01-01T00:00:00Z")),
        "operation.not-allowed");
  }

  @Test
  void refusesWhatNoAgentKnows() throws Exception {
    assertRefused(plan("disk.format", Map.of("path", "/")), "operation.unknown");
  }

  @Test
  void refusesParametersThatDoNotMatch() throws Exception {
    assertRefused(
        plan("script.run", Map.of("script", "work", "what", "a; id")), "parameter.refused");
  }

  @Test
  void refusesToBeginTooLate() throws Exception {
    assertRefused(Orders.order(PLAN, FIRST).setBeginBeforeUnixNano(1), "step.too-late");
  }

  @Test
  void refusesADeadlineThatItWouldHaveToRememberForTooLong() throws Exception {
    Instant far = Instant.now().plus(Duration.ofDays(2));
    assertRefused(
        Orders.order(PLAN, FIRST).setBeginBeforeUnixNano(Times.nanos(far)),
        "step.deadline-unusable");
  }

  @Test
  void refusesAKeyThatIsNone() throws Exception {
    StepKey hostile = FIRST.toBuilder().setActionId("../../etc/passwd").build();
    fixture.desk.carryOut(Orders.order(PLAN, hostile).build());
    assertThat(fixture.teller.end(hostile).getCode()).isEqualTo("step.key-unusable");
    StepKey aimless = FIRST.toBuilder().setDirection(Direction.DIRECTION_UNSPECIFIED).build();
    fixture.desk.carryOut(Orders.order(PLAN, aimless).build());
    assertThat(fixture.teller.end(aimless).getCode()).isEqualTo("step.key-unusable");
  }

  @Test
  void endsAStepWhoseTimeIsOver() throws Exception {
    fixture.hold();
    String quick = Orders.plan(DeskFixture.step("a", new Json.Nothing(), Duration.ofMillis(500)));
    fixture.desk.carryOut(Orders.order(quick, FIRST).build());
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.FAILED);
    assertThat(ended.getCode()).isEqualTo("step.timed-out");
  }

  @Test
  void worksOnATargetOneStepAfterTheOther() throws Exception {
    fixture.hold();
    StepKey second = Orders.key(1, 1, Direction.FORWARD);
    order(FIRST);
    fixture.awaitRun();
    order(second);
    assertThat(fixture.teller.isStarted(second)).isFalse();
    assertThat(fixture.runs()).containsExactly("a");
    fixture.release();
    fixture.teller.end(second);
    assertThat(fixture.teller.told.indexOf(StepTold.ended(fixture.teller.end(FIRST))))
        .isLessThan(startOf(second));
  }

  @Test
  void worksOnTwoTargetsAtOnceAndOnNoThird() throws Exception {
    String plan =
        Orders.plan(
            DeskFixture.stepOf("work", "a"),
            DeskFixture.stepOf("other", "b"),
            DeskFixture.stepOf("third", "c"));
    fixture.hold();
    for (int step = 0; step < 3; step++) {
      fixture.desk.carryOut(Orders.order(plan, Orders.key(step, 1, Direction.FORWARD)).build());
    }
    Eventually.holds("two runs", () -> fixture.runCount() == 2);
    assertThat(fixture.teller.isStarted(Orders.key(2, 1, Direction.FORWARD))).isFalse();
    fixture.release();
    fixture.teller.end(Orders.key(2, 1, Direction.FORWARD));
    assertThat(fixture.runs()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void tellsOnlySoManyOutcomesAtOnce() throws Exception {
    for (int step = 2; step < Desk.MOST_UNTOLD + 12; step++) {
      StepKey key = Orders.key(step, 1, Direction.FORWARD);
      order(key);
      fixture.teller.end(key);
    }
    assertThat(fixture.desk.untold()).hasSize(Desk.MOST_UNTOLD);
    fixture.desk.acknowledge(fixture.desk.untold().getFirst().getStepEnded().getKey());
    assertThat(fixture.desk.untold()).hasSize(Desk.MOST_UNTOLD);
  }

  @Test
  void refusesMoreThanItHasRoomFor() throws Exception {
    fixture.hold();
    List<StepKey> keys =
        IntStream.rangeClosed(1, 30)
            .mapToObj(attempt -> Orders.key(0, attempt, Direction.FORWARD))
            .toList();
    for (StepKey key : keys) {
      order(key);
    }
    Eventually.holds(
        "refusals",
        () -> keys.stream().mapToInt(key -> fixture.teller.ends(key).size()).sum() == 12);
    assertThat(fixture.teller.end(keys.getLast()).getCode()).isEqualTo("agent.busy");
    fixture.release();
    keys.forEach(fixture.teller::end);
    assertThat(fixture.runs()).hasSize(18);
  }

  private int startOf(StepKey key) {
    List<AgentMessage> told = fixture.teller.told;
    for (int at = 0; at < told.size(); at++) {
      if (told.get(at).hasStepStarted() && told.get(at).getStepStarted().getKey().equals(key)) {
        return at;
      }
    }
    throw new AssertionError("It never started");
  }

  private void assertRefused(CarryOut.Builder order, String code) throws Exception {
    fixture.desk.carryOut(order.build());
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.REFUSED);
    assertThat(ended.getCode()).isEqualTo(code);
    assertThat(ended.getSentence()).isNotBlank();
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).hasSize(2).containsOnly(ended);
    assertThat(fixture.runs()).isEmpty();
  }

  private static CarryOut.Builder plan(String operation, Map<String, String> parameters) {
    return Orders.order(Orders.plan(Orders.step(operation, parameters, Map.of())), FIRST);
  }

  private void order(StepKey key) throws Exception {
    fixture.desk.carryOut(Orders.order(PLAN, key).build());
  }
}
