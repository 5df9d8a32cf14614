package io.cloudpioneer.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.TestAuthority;
import io.cloudpioneer.agents.testing.TestPlatform;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent on this host, while the platform comes and goes. */
class AgentSpoolingTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path state;

  private final TestAuthority authority = new TestAuthority();

  @Test
  void catchesUpInOrderWithNothingLostOnceTheCollectorIsBack() throws Exception {
    TestPlatform before = new TestPlatform(authority, HOUR, 0);
    int port = before.address().port();
    Files.writeString(state.resolve("enrolment-token"), before.token());
    RunningAgent agent = RunningAgent.start(state, port);
    Eventually.holds("an export", () -> before.exports.size() >= 2);
    before.close();
    Eventually.holds("spooled batches", () -> RunningAgent.spooledBytes(state) > 15_000);
    try (TestPlatform after = new TestPlatform(authority, HOUR, port)) {
      Eventually.holds("all exports", () -> after.exports.size() > 5);
      agent.stop();
      List<Double> measured =
          Stream.concat(before.exports.stream(), after.exports.stream())
              .map(Exports::measuredBefore)
              .toList();
      assertThat(measured).isSorted();
      assertThat(Exports.gaps(measured)).isEmpty();
    }
  }

  @Test
  void waitsForATokenAndSpoolsMeanwhile() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("spooled batches", () -> RunningAgent.spooledBytes(state) > 10_000);
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      Eventually.holds("exports", () -> platform.exports.size() >= 3);
      agent.stop();
    }
  }

  @Test
  void goesOnSpoolingWhileItIsRefused() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      platform.refusals.add(Status.PERMISSION_DENIED.withDescription("The agent was revoked"));
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("spooled batches", () -> RunningAgent.spooledBytes(state) > 15_000);
      agent.stop();
      assertThat(platform.exports).isEmpty();
      RunningAgent again = RunningAgent.start(state, platform.address().port());
      Eventually.holds("exports", () -> platform.exports.size() >= 3);
      again.stop();
    }
  }

  @Test
  void sharesItsStateWithNobody() throws Exception {
    RunningAgent first = RunningAgent.start(state, 1);
    Eventually.holds("a lock", () -> Files.exists(state.resolve("spool")));
    assertThat(RunningAgent.start(state, 1).exit()).isEqualTo(ExitCode.STATE_IN_USE);
    first.stop();
  }
}
