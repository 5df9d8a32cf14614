package io.cloudpioneer.agents.action.desk;

import static io.cloudpioneer.agents.action.desk.DeskFixture.FIRST;
import static io.cloudpioneer.agents.action.desk.DeskFixture.UNDO;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompensationTest {
  private static final String PLAN = Orders.plan(DeskFixture.step("a"));
  private static final StepKey AGAIN = Orders.key(0, 2, Direction.FORWARD);
  private static final StepKey UNDO_AGAIN = Orders.key(0, 2, Direction.COMPENSATION);

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
  void undoesWhatWasDoneThoughTheTargetHasChanged() throws Exception {
    done(FIRST);
    fixture.color("red");
    assertThat(done(UNDO).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(fixture.runs()).containsExactly("a", "undo a");
  }

  @Test
  void undoesEveryAttemptOnce() throws Exception {
    done(FIRST);
    done(AGAIN);
    done(UNDO);
    done(UNDO_AGAIN);
    assertThat(fixture.runs()).containsExactly("a", "a", "undo a", "undo a");
  }

  @Test
  void hasNothingToUndoWhereTheStepWasNeverBegun() throws Exception {
    StepEnded ended = done(UNDO);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(ended.getOutputTail().toStringUtf8()).contains("nothing is left to undo");
    assertThat(fixture.runs()).isEmpty();
  }

  @Test
  void hasNothingToUndoOfAStepThatDrifted() throws Exception {
    fixture.color("red");
    done(FIRST);
    done(UNDO);
    assertThat(fixture.runs()).isEmpty();
  }

  @Test
  void doesNotClaimThereIsNothingWhereThePlatformKnowsOfAnAttempt() throws Exception {
    CarryOut order = Orders.order(PLAN, UNDO).addAllBegunAttempts(List.of(1)).build();
    fixture.desk.carryOut(order);
    assertThat(fixture.teller.end(UNDO).getStatus()).isEqualTo(StepStatus.REFUSED);
    assertThat(fixture.teller.end(UNDO).getCode()).isEqualTo("undo.unknown");
  }

  @Test
  void keepsAnOrderFromBeingCarriedOutThatComesAfterItsCompensation() throws Exception {
    done(FIRST);
    done(UNDO);
    StepEnded late = done(AGAIN);
    assertThat(late.getStatus()).isEqualTo(StepStatus.REFUSED);
    assertThat(late.getCode()).isEqualTo("step.compensated");
    assertThat(fixture.runs()).containsExactly("a", "undo a");
  }

  /** Both wait for the target, and either may get it first. */
  @RepeatedTest(5)
  void isNeverFollowedByTheStepItUndoes() throws Exception {
    String plan = Orders.plan(DeskFixture.step("a"), DeskFixture.step("b"));
    StepKey before = Orders.key(1, 1, Direction.FORWARD);
    fixture.hold();
    order(plan, before);
    fixture.awaitRun();
    order(plan, FIRST);
    order(plan, UNDO);
    fixture.release();
    fixture.teller.end(UNDO);
    StepEnded ended = fixture.teller.end(FIRST);
    List<String> both = List.of("b", "a", "undo a");
    assertThat(fixture.runs())
        .isEqualTo(ended.getStatus() == StepStatus.SUCCEEDED ? both : List.of("b"));
  }

  @Test
  void letsAPlanThatIsApprovedAnewBeginAgain() throws Exception {
    done(FIRST);
    done(UNDO);
    String anew = Orders.plan(DeskFixture.step("b"));
    fixture.desk.carryOut(Orders.order(anew, AGAIN).build());
    assertThat(fixture.teller.end(AGAIN).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    fixture.desk.carryOut(Orders.order(anew, UNDO_AGAIN).build());
    fixture.teller.end(UNDO_AGAIN);
    assertThat(fixture.runs()).containsExactly("a", "undo a", "b", "undo b");
  }

  @Test
  void waitsForTheStepItUndoes() throws Exception {
    fixture.hold();
    order(PLAN, FIRST);
    fixture.awaitRun();
    order(PLAN, UNDO);
    assertThat(fixture.teller.isStarted(UNDO)).isFalse();
    fixture.release();
    fixture.teller.end(UNDO);
    assertThat(fixture.runs()).containsExactly("a", "undo a");
  }

  @Test
  void canBeAnOperationOfItsOwn() throws Exception {
    Json other =
        Orders.fields(
            Map.of(
                "operation", Orders.text("script.run"),
                "parameters", Json.texts(Map.of("script", "work", "what", "other"))));
    String plan = Orders.plan(DeskFixture.step("a", other, Duration.ofMinutes(1)));
    order(plan, FIRST);
    fixture.teller.end(FIRST);
    order(plan, UNDO);
    assertThat(fixture.teller.end(UNDO).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    assertThat(fixture.runs()).containsExactly("a", "other");
  }

  @Test
  void isRefusedWhereThePlanHasNone() throws Exception {
    String plan = Orders.plan(DeskFixture.step("a", new Json.Nothing(), Duration.ofMinutes(1)));
    order(plan, UNDO);
    assertThat(fixture.teller.end(UNDO).getCode()).isEqualTo("plan.no-compensation");
  }

  private StepEnded done(StepKey key) throws Exception {
    order(PLAN, key);
    return fixture.teller.end(key);
  }

  private void order(String plan, StepKey key) throws Exception {
    fixture.desk.carryOut(Orders.order(plan, key).build());
  }
}
