package io.cloudpioneer.agents.action.desk;

import static io.cloudpioneer.agents.action.desk.DeskFixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CancelTest {
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
  void endsAStepThatRuns() throws Exception {
    fixture.hold();
    order(FIRST);
    fixture.awaitRun();
    fixture.desk.cancel(FIRST);
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.FAILED);
    assertThat(ended.getCode()).isEqualTo("step.cancelled");
  }

  @Test
  void keepsAStepThatWaitsFromBeginning() throws Exception {
    StepKey second = Orders.key(1, 1, Direction.FORWARD);
    fixture.hold();
    order(FIRST);
    fixture.awaitRun();
    order(second);
    fixture.desk.cancel(second);
    StepEnded ended = fixture.teller.end(second);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.REFUSED);
    assertThat(ended.getCode()).isEqualTo("step.cancelled");
    fixture.release();
    fixture.teller.end(FIRST);
    assertThat(fixture.runs()).containsExactly("a");
  }

  @Test
  void keepsAStepFromBeginningThatComesAfterItsCancelling() throws Exception {
    fixture.desk.cancel(FIRST);
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.REFUSED);
    order(FIRST);
    assertThat(fixture.teller.ends(FIRST)).hasSize(2).containsOnly(ended);
    assertThat(fixture.runs()).isEmpty();
  }

  @Test
  void changesNothingOnceAStepHasEnded() throws Exception {
    order(FIRST);
    StepEnded ended = fixture.teller.end(FIRST);
    fixture.desk.cancel(FIRST);
    assertThat(fixture.teller.ends(FIRST)).hasSize(2).containsOnly(ended);
  }

  @Test
  void isWhatStoppingTheAgentDoesToAStep() throws Exception {
    fixture.hold();
    order(FIRST);
    fixture.awaitRun();
    fixture.close();
    StepEnded ended = fixture.teller.end(FIRST);
    assertThat(ended.getStatus()).isEqualTo(StepStatus.FAILED);
    assertThat(ended.getCode()).isEqualTo("agent.stopped");
  }

  private void order(StepKey key) throws Exception {
    fixture.desk.carryOut(Orders.order(PLAN, key).build());
  }
}
