package io.cloudpioneer.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.settings.Settings;
import io.cloudpioneer.agents.settings.SettingsReader;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.TestAuthority;
import io.cloudpioneer.agents.testing.TestPlatform;
import io.grpc.Status;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole agent on this host, towards a platform with real TLS. */
class AgentTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path state;

  private final TestAuthority authority = new TestAuthority();

  @Test
  void enrolsThenSendsReadingsAndInventory() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = Files.writeString(state.resolve("enrolment-token"), platform.token() + "\n");
      Running agent = start(platform.address().port());
      Eventually.holds("three exports", () -> platform.exports.size() >= 3);
      Eventually.holds("an inventory", () -> !platform.inventories.isEmpty());
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);

      assertThat(token).doesNotExist();
      assertThat(Files.getPosixFilePermissions(state.resolve("credentials.pem")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(metrics(platform.exports.getLast()).map(Metric::getName))
          .contains("system.cpu.time", "system.memory.usage", "cloudpioneer.agent.spool.dropped");
      assertThat(platform.inventories.getFirst().getResources(0).getIdentity().getType())
          .isEqualTo("host");
    }
  }

  @Test
  void renewsItsCertificateAgainAndAgainWhileSending() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, Duration.ofSeconds(4), 0)) {
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      Running agent = start(platform.address().port());
      Eventually.holds("two renewals", () -> platform.renewals.get() >= 2);
      int before = platform.exports.size();
      Eventually.holds("more exports", () -> platform.exports.size() > before + 2);
      assertThat(agent.stop()).isEqualTo(ExitCode.STOPPED);
    }
  }

  @Test
  void catchesUpInOrderWithNothingLostOnceTheCollectorIsBack() throws Exception {
    TestPlatform before = new TestPlatform(authority, HOUR, 0);
    int port = before.address().port();
    Files.writeString(state.resolve("enrolment-token"), before.token());
    Running agent = start(port);
    Eventually.holds("an export", () -> before.exports.size() >= 2);
    before.close();
    Eventually.holds("spooled batches", () -> sizeOf(state.resolve("spool")) > 15_000);
    try (TestPlatform after = new TestPlatform(authority, HOUR, port)) {
      Eventually.holds("all exports", () -> after.exports.size() > 5);
      agent.stop();
      List<Double> measured =
          Stream.concat(before.exports.stream(), after.exports.stream())
              .map(AgentTest::measuredSamples)
              .toList();
      assertThat(measured).doesNotHaveDuplicates().isSorted();
      assertThat(gaps(measured)).isEmpty();
    }
  }

  @Test
  void endsWhereTheTokenWasUsedBefore() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, platform.token());
      Running first = start(platform.address().port());
      Eventually.holds("an enrolment", () -> !Files.exists(token));
      first.stop();
      Files.delete(state.resolve("credentials.pem"));
      Files.writeString(token, platform.token());
      assertThat(start(platform.address().port()).exit()).isEqualTo(ExitCode.TOKEN_REFUSED);
    }
  }

  @Test
  void endsWhereTheTokenIsNone() throws Exception {
    Files.writeString(state.resolve("enrolment-token"), "cpe1.abc");
    assertThat(start(1).exit()).isEqualTo(ExitCode.TOKEN_REFUSED);
  }

  @Test
  void waitsForATokenAndSpoolsMeanwhile() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      Running agent = start(platform.address().port());
      Eventually.holds("spooled batches", () -> sizeOf(state.resolve("spool")) > 10_000);
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      Eventually.holds("exports", () -> platform.exports.size() >= 3);
      agent.stop();
    }
  }

  @Test
  void trustsNoPlatformButTheOneOfItsToken() throws Exception {
    try (TestPlatform foreign = new TestPlatform(new TestAuthority(), HOUR, 0)) {
      Path token = state.resolve("enrolment-token");
      Files.writeString(token, authority.token(foreign.agent));
      Running agent = start(foreign.address().port());
      Eventually.holds("spooled batches", () -> sizeOf(state.resolve("spool")) > 20_000);
      agent.stop();
      assertThat(token).exists();
      assertThat(foreign.exports).isEmpty();
    }
  }

  @Test
  void goesOnSpoolingWhileItIsRefused() throws Exception {
    try (TestPlatform platform = new TestPlatform(authority, HOUR, 0)) {
      platform.refusals.add(Status.PERMISSION_DENIED.withDescription("The agent was revoked"));
      Files.writeString(state.resolve("enrolment-token"), platform.token());
      Running agent = start(platform.address().port());
      Eventually.holds("spooled batches", () -> sizeOf(state.resolve("spool")) > 15_000);
      agent.stop();
      assertThat(platform.exports).isEmpty();
      Running again = start(platform.address().port());
      Eventually.holds("exports", () -> platform.exports.size() >= 3);
      again.stop();
    }
  }

  @Test
  void sharesItsStateWithNobody() throws Exception {
    Running first = start(1);
    Eventually.holds("a lock", () -> Files.exists(state.resolve("spool")));
    assertThat(start(1).exit()).isEqualTo(ExitCode.STATE_IN_USE);
    first.stop();
  }

  private record Running(Agent agent, CompletableFuture<ExitCode> result) {
    ExitCode stop() {
      agent.stopAndWait();
      return exit();
    }

    ExitCode exit() {
      return result.orTimeout(20, TimeUnit.SECONDS).join();
    }
  }

  private Running start(int port) throws Exception {
    Settings settings =
        SettingsReader.read(
            "--collector=localhost:" + port,
            "--state=" + state,
            "--interval=200ms",
            "--metrics-port=" + freePort());
    Agent agent = new Agent(settings, "test");
    CompletableFuture<ExitCode> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .start(() -> {
          try {
            result.complete(agent.run());
          } catch (Exception failed) {
            result.completeExceptionally(failed);
          }
        });
    return new Running(agent, result);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Stream<Metric> metrics(ExportMetricsServiceRequest export) {
    return export.getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream();
  }

  /** A batch tells how many samples were measured before it, so a missing one leaves a gap. */
  private static double measuredSamples(ExportMetricsServiceRequest export) {
    return metrics(export)
        .filter(metric -> metric.getName().equals("cloudpioneer.agent.measured"))
        .map(metric -> metric.getSum().getDataPoints(0))
        .mapToDouble(NumberDataPoint::getAsDouble)
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> gaps(List<Double> measured) {
    double step = measured.get(2) - measured.get(1);
    return Stream.iterate(1, at -> at < measured.size(), at -> at + 1)
        .filter(at -> measured.get(at) - measured.get(at - 1) > 1.5 * step)
        .map(measured::get)
        .toList();
  }

  private static long sizeOf(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
