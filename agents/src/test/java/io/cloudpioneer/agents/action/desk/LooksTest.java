package io.cloudpioneer.agents.action.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.DryRan;
import io.cloudpioneer.protocol.action.DryRun;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.Observed;
import io.cloudpioneer.protocol.action.Operation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LooksTest {
  private static final Map<String, String> WORK = Map.of("script", "work", "what", "a");

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
  void tellTheFactsAsTheyAre() {
    fixture.desk.observe(
        Observe.newBuilder().setRequestId("7").setOperation(operation("script.run", WORK)).build());
    Observed observed = answer().getObserved();
    assertThat(observed.getRequestId()).isEqualTo("7");
    assertThat(observed.hasRefusal()).isFalse();
    assertThat(observed.getFactsList())
        .extracting(Fact::getName)
        .containsExactly("observed.color", "script.digest");
    assertThat(observed.getObservedAtUnixNano()).isPositive();
  }

  @Test
  void tellWhatWouldBeDoneAndDoNothing() throws Exception {
    fixture.desk.dryRun(
        DryRun.newBuilder().setRequestId("8").setOperation(operation("script.run", WORK)).build());
    DryRan ran = answer().getDryRan();
    assertThat(ran.getRequestId()).isEqualTo("8");
    assertThat(ran.getEffectsList()).hasSize(1).first().asString().startsWith("Would run");
    assertThat(fixture.runs()).isEmpty();
  }

  @Test
  void refuseWhatIsNotAllowed() {
    fixture.desk.observe(
        Observe.newBuilder()
            .setRequestId("9")
            .setOperation(operation("service.stop", Map.of("service", "sshd")))
            .build());
    assertThat(answer().getObserved().getRefusal().getCode()).isEqualTo("operation.not-allowed");
  }

  @Test
  void areRefusedWhereTooManyWait() {
    for (int request = 0; request < 200; request++) {
      fixture.desk.observe(
          Observe.newBuilder().setOperation(operation("script.run", WORK)).build());
    }
    Eventually.holds("all answers", () -> fixture.teller.told.size() == 200);
    assertThat(fixture.teller.told)
        .anyMatch(it -> it.getObserved().getRefusal().getCode().equals("agent.busy"));
  }

  private AgentMessage answer() {
    Eventually.holds("an answer", () -> !fixture.teller.told.isEmpty());
    return fixture.teller.told.getFirst();
  }

  private static Operation operation(String name, Map<String, String> parameters) {
    return Operation.newBuilder().setName(name).putAllParameters(parameters).build();
  }
}
