package io.cloudpioneer.app.costaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 11 of the reliability list: kill -9 of the process that sees an action through. */
class RemediationThroughKillsIT {
  /** All of them together handle fewer events than a remediation has. */
  private static final int ROUNDS = 4;

  private static final int EVENTS_OF_A_ROUND = 3;

  private final Path data = Path.of("target/integration/killed-remediation").toAbsolutePath();
  private final Path agent = data.resolve("agent");
  private final int port = FreePorts.free();

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void doesAndUndoesEveryStepOnce() throws IOException {
    PlatformProcess first = launch(0);
    Soon.within(Duration.ofMinutes(4), () -> assertThat(agent).exists());
    try (var remembering = RememberingAgent.on(channel(), DoomedRemediation.host())) {
      first.awaitItsKill();
      for (int round = 1; round < ROUNDS; round++) {
        launch(round).awaitItsKill();
      }
      try (var _ = PlatformProcess.start(DoomedRemediation.class, data, properties(0, false))) {
        Soon.within(
            Duration.ofMinutes(2), () -> assertThat(history()).last().isEqualTo("compensated"));
      }
      assertThat(history())
          .containsExactly(
              "proposed",
              "approval-given",
              "started",
              "step-started",
              "step-succeeded",
              "step-started",
              "step-succeeded",
              "step-started",
              "step-failed",
              "step-compensation-started",
              "step-compensated",
              "step-compensation-started",
              "step-compensated",
              "compensated");
      assertThat(remembering.deeds())
          .extracting(key -> key.getDirection() + " " + key.getStep() + "/" + key.getAttempt())
          .containsExactly(
              "FORWARD 0/1", "FORWARD 1/1", "FORWARD 2/1", "COMPENSATION 1/1", "COMPENSATION 0/1");
    }
  }

  private PlatformProcess launch(int round) {
    return PlatformProcess.launch(
        DoomedRemediation.class, data, properties(EVENTS_OF_A_ROUND, round % 2 == 1));
  }

  private List<String> properties(int events, boolean committed) {
    var properties = new ArrayList<>(FreePorts.properties());
    properties.removeIf(property -> property.startsWith("--cloudpioneer.collector.grpc.port="));
    properties.add("--cloudpioneer.collector.grpc.port=" + port);
    properties.add("--agent.folder=" + agent);
    properties.add("--death.event=" + events);
    properties.add("--death.committed=" + committed);
    return properties;
  }

  private ManagedChannel channel() throws IOException {
    return Grpc.newChannelBuilder(
            "localhost:" + port,
            TlsChannelCredentials.newBuilder()
                .trustManager(Files.newInputStream(agent.resolve("trust.pem")))
                .keyManager(
                    Files.newInputStream(agent.resolve("chain.pem")),
                    Files.newInputStream(agent.resolve("key.pem")))
                .build())
        .build();
  }

  private List<String> history() {
    return OwnDatabase.use(
        Installation.in(data),
        database ->
            JdbcClient.create(database)
                .sql(
                    """
                    select substr(name, length('cost-action.') + 1) from event
                    where name like 'cost-action.%' order by sequence\
                    """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list());
  }
}
