package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** kill -9 of the platform while an agent measures: the spool delivers what came meanwhile. */
class AgentThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.agent.rounds", 2);
  private static final Duration OUTAGE = Duration.ofSeconds(5);

  /** The agent measures every second; a machine as busy as a test's may be late once. */
  private static final Duration LARGEST_GAP = Duration.ofMillis(2900);

  private final Path data = Path.of("target/integration/killed-platform").toAbsolutePath();
  private final List<String> properties = new ArrayList<>(FreePorts.properties());

  @Test
  void theChartsHaveNoHoleAndTheAgentGoesOn() {
    properties.add("--cloudpioneer.agent.jar=../agents/target/cloudpioneer-agent.jar");
    properties.add("--cloudpioneer.agent.interval=1s");
    var agents = new HashSet<Long>();
    for (int round = 0; round < ROUNDS; round++) {
      var platform = start();
      agents.add(agent());
      awaitSamplesAfter(Instant.now().plus(OUTAGE));
      platform.kill();
      awaitTime(Instant.now().plus(OUTAGE));
    }
    try (var platform = start()) {
      agents.add(agent());
      awaitSamplesAfter(Instant.now());
      assertThat(agents).hasSize(1);
      assertNoHole(times());
    }
    assertThat(ProcessHandle.of(agents.iterator().next())).isEmpty();
  }

  private PlatformProcess start() {
    return PlatformProcess.start(CloudPioneer.class, data, properties);
  }

  private long agent() {
    try {
      return Long.parseLong(Files.readString(data.resolve("agent.pid")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitSamplesAfter(Instant moment) {
    Soon.within(
        Duration.ofMinutes(1),
        () ->
            assertThat(times())
                .isNotEmpty()
                .last()
                .satisfies(last -> assertThat(last).isAfter(moment)));
  }

  private static void awaitTime(Instant moment) {
    Soon.soon(() -> assertThat(Instant.now()).isAfter(moment));
  }

  /** When the agent measured the memory, whose series is there from its first reading on. */
  private List<Instant> times() {
    return OwnDatabase.use(
        Installation.in(data),
        database ->
            JdbcClient.create(database)
                .sql(
                    """
                    select time from sample
                    where series_id = (select min(series_id) from series where metric = 'system.memory.usage')
                    order by time
                    """)
                .query((row, _) -> row.getObject("time", OffsetDateTime.class).toInstant())
                .list());
  }

  private static void assertNoHole(List<Instant> times) {
    for (int next = 1; next < times.size(); next++) {
      assertThat(Duration.between(times.get(next - 1), times.get(next)))
          .as("between samples at %s and %s", times.get(next - 1), times.get(next))
          .isPositive()
          .isLessThan(LARGEST_GAP);
    }
  }
}
