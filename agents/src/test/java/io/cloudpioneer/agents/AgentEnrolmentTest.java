package io.cloudpioneer.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.TestAuthority;
import io.cloudpioneer.agents.testing.TestPlatform;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent on this host, towards a platform with real TLS. */
class AgentEnrolmentTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path state;

  private final TestAuthority authority = new TestAuthority();

  @Test
  void enrolsThenSendsReadingsAndInventory() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = Files.writeString(state.resolve("enrolment-token"), platform.token() + "\n");
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("three exports", () -> platform.exports.size() >= 3);
      Eventually.holds("an inventory", () -> !platform.inventories.isEmpty());
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);

      assertThat(token).doesNotExist();
      assertThat(Files.getPosixFilePermissions(state.resolve("credentials.pem")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Exports.metrics(platform.exports.getLast()).map(Metric::getName))
          .contains("system.cpu.time", "system.memory.usage", "cloudpioneer.agent.spool.dropped");
      assertThat(platform.inventories.getFirst().getResources(0).getIdentity().getType())
          .isEqualTo("host");
    }
  }

  @Test
  void renewsItsCertificateAgainAndAgainWhileSending() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, Duration.ofSeconds(4), 0)) {
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("two renewals", () -> platform.renewals.get() >= 2);
      int before = platform.exports.size();
      Eventually.holds("more exports", () -> platform.exports.size() > before + 2);
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);
    }
  }

  @Test
  void endsWhereTheTokenWasUsedBefore() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, platform.token());
      RunningAgent first = RunningAgent.start(state, platform.address().port());
      Eventually.holds("an enrolment", () -> !Files.exists(token));
      first.stop();
      Files.delete(state.resolve("credentials.pem"));
      Files.writeString(token, platform.token());
      assertThat(RunningAgent.start(state, platform.address().port()).exit())
          .isEqualTo(ExitCode.TOKEN_REFUSED);
    }
  }

  @Test
  void goesOnWithItsCertificateWhereANewTokenIsRefused() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, platform.token());
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("an export", () -> !platform.exports.isEmpty());
      Files.writeString(token, platform.token());
      Eventually.holds("a refusal", () -> !Files.exists(token));
      int before = platform.exports.size();
      Eventually.holds("more exports", () -> platform.exports.size() > before);
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);
    }
  }

  @Test
  void goesOnSendingWhileANewTokenCannotBeRedeemed() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, platform.token());
      RunningAgent agent = RunningAgent.start(state, platform.address().port());
      Eventually.holds("an export", () -> !platform.exports.isEmpty());
      Files.writeString(token, new TestAuthority().token(platform.agent));
      int before = platform.exports.size();
      Eventually.holds("more exports", () -> platform.exports.size() > before + 3);
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);
      assertThat(token).exists();
    }
  }

  @Test
  void endsWhereTheTokenIsNone() throws Exception {
    Files.writeString(state.resolve("enrolment-token"), "cpe1.abc");
    assertThat(RunningAgent.start(state, 1).exit()).isEqualTo(ExitCode.TOKEN_REFUSED);
  }

  @Test
  void trustsNoPlatformButTheOneOfItsToken() throws Exception {
    try (TestPlatform foreign = new TestPlatform(new TestAuthority(), HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, authority.token(foreign.agent));
      RunningAgent agent = RunningAgent.start(state, foreign.address().port());
      Eventually.holds("spooled batches", () -> RunningAgent.spooledBytes(state) > 20_000);
      agent.stop();
      assertThat(token).exists();
      assertThat(foreign.exports).isEmpty();
    }
  }
}
