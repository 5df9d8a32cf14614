package io.cloudpioneer.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.agents.testing.Scripts;
import io.cloudpioneer.agents.testing.TestAuthority;
import io.cloudpioneer.agents.testing.TestPlatform;
import io.cloudpioneer.agents.testing.TestSteps;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.Observe;
import io.cloudpioneer.protocol.action.Offer;
import io.cloudpioneer.protocol.action.Operation;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent, given steps by a platform with real TLS. */
class AgentStepsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final StepKey KEY = Orders.key(0, 1, Direction.FORWARD);

  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();
  private Path state;
  private Path runs;
  private Path actions;
  private String plan = "";

  @BeforeEach
  void allow() throws Exception {
    state = Files.createDirectory(folder.resolve("state"));
    runs = folder.resolve("runs");
    actions =
        Scripts.actionsFile(
            folder,
            "[script work]",
            "command = " + Scripts.script(folder, "work", "echo ran >> " + runs, "echo done"));
    plan = Orders.plan(Orders.step("script.run", Map.of("script", "work"), Map.of()));
  }

  @Test
  void offersWhatIsAllowedAndCarriesItOut() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      RunningAgent agent = start(platform, "--actions-file=" + actions);
      Hello hello = hello(platform.steps);
      assertThat(hello.getProtocolVersion()).isEqualTo(1);
      assertThat(hello.getOffersList()).extracting(Offer::getTarget).containsExactly("work");
      platform.steps.order(Orders.order(plan, KEY).build());
      assertThat(end(platform.steps).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
      assertThat(platform.steps.heard)
          .extracting(AgentMessage::getMessageCase)
          .startsWith(AgentMessage.MessageCase.HELLO, AgentMessage.MessageCase.STEP_STARTED);
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);
    }
  }

  @Test
  void repeatsAnOutcomeOverNewStreamsUntilItIsAcknowledged() throws Exception {
    int port;
    RunningAgent agent;
    try (TestPlatform before = new TestPlatform(authority, HOUR, 0)) {
      port = before.address().port();
      agent = start(before, "--actions-file=" + actions);
      hello(before.steps);
      before.steps.order(Orders.order(plan, KEY).build());
      end(before.steps);
    }
    try (TestPlatform after = new TestPlatform(authority, HOUR, port)) {
      hello(after.steps);
      StepEnded ended = end(after.steps);
      after.steps.hangUp();
      Eventually.holds("another stream", () -> after.steps.hellos().size() == 2);
      Eventually.holds("a repetition", () -> after.steps.ends().size() == 2);
      after.steps.acknowledge(KEY);
      after.steps.give(observe());
      Eventually.holds(
          "an answer", () -> after.steps.heard.stream().anyMatch(AgentMessage::hasObserved));
      after.steps.hangUp();
      Eventually.holds("a third stream", () -> after.steps.hellos().size() == 3);
      after.steps.order(Orders.order(plan, KEY).build());
      Eventually.holds("an answer", () -> after.steps.ends().size() == 3);
      assertThat(after.steps.ends()).containsOnly(ended);
      assertThat(runs).content().isEqualTo("ran\n");
      agent.stop();
    }
  }

  @Test
  void goesOverToARenewedCertificate() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, Duration.ofSeconds(4), 0)) {
      RunningAgent agent = start(platform, "--actions-file=" + actions);
      Eventually.holds("a renewal", () -> platform.renewals.get() >= 1);
      Eventually.holds("another stream", () -> platform.steps.hellos().size() >= 2);
      agent.stop();
    }
  }

  @Test
  void offersNothingWithoutAnActionsFileAndRefusesAll() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      RunningAgent agent = start(platform);
      assertThat(hello(platform.steps).getOffersList()).isEmpty();
      platform.steps.order(Orders.order(plan, KEY).build());
      assertThat(end(platform.steps).getCode()).isEqualTo("operation.not-allowed");
      assertThat(runs).doesNotExist();
      agent.stop();
    }
  }

  @Test
  void endsWhereItsActionsFileIsUnusable() throws Exception {
    assertThat(RunningAgent.start(state, 1, "--actions-file=" + folder.resolve("none")).exit())
        .isEqualTo(ExitCode.UNUSABLE_SETTING);
  }

  private RunningAgent start(TestPlatform platform, String... more) throws Exception {
    Files.writeString(state.resolve("enrolment-token"), platform.token());
    return RunningAgent.start(state, platform.address().port(), more);
  }

  private static Hello hello(TestSteps steps) {
    Eventually.holds("a hello", () -> !steps.hellos().isEmpty());
    return steps.hellos().getFirst();
  }

  private static StepEnded end(TestSteps steps) {
    Eventually.holds("an end", () -> !steps.ends().isEmpty());
    return steps.ends().getFirst();
  }

  private static PlatformMessage observe() {
    return PlatformMessage.newBuilder()
        .setObserve(
            Observe.newBuilder()
                .setOperation(
                    Operation.newBuilder().setName("script.run").putParameters("script", "work")))
        .build();
  }
}
