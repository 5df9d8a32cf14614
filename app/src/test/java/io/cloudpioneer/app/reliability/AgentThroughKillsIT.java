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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * kill -9 of the platform while an agent measures, and of the agent: the spool delivers what came
 * meanwhile.
 */
class AgentThroughKillsIT {
  /** Each waits for outages to pass, so in the long form there are fewer than of other tests. */
  private static final int ROUNDS = Math.min(5, Integer.getInteger("cloudpioneer.rounds", 2));

  private static final Duration OUTAGE = Duration.ofSeconds(5);

  /** The agent measures every second; a machine as busy as a test's may be late once. */
  private static final Duration LARGEST_GAP = Duration.ofMillis(2900);

  private final Path data = Path.of("target/integration/killed-platform").toAbsolutePath();
  private final List<String> properties = new ArrayList<>(FreePorts.properties());

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void theChartsHaveNoHoleButWhereNobodyMeasured() {
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
    assertThat(agents).as("the agent goes on without the platform").hasSize(1);
    // It has measured into its spool for a while, which nobody has taken yet.
    var killed = killAgent();
    try (var _ = start()) {
      assertThat(agents.add(agent())).as("another agent takes its place").isTrue();
      awaitSamplesAfter(Instant.now());
      assertNoHoleBut(killed, times());
      assertEachOnce();
    }
    assertThat(ProcessHandle.of(agent())).as("the agent ends with the platform").isEmpty();
  }

  /** Returns when. */
  private Instant killAgent() {
    var agent = ProcessHandle.of(agent()).orElseThrow();
    assertThat(agent.destroyForcibly()).isTrue();
    agent.onExit().join();
    return Instant.now();
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

  /** Each sample is at most a moment later than the one before, or is the first of a new agent. */
  private static void assertNoHoleBut(Instant killed, List<Instant> times) {
    for (int next = 1; next < times.size(); next++) {
      var before = times.get(next - 1);
      var first = times.get(next).isAfter(killed) && !before.isAfter(killed);
      assertThat(Duration.between(before, first ? killed : times.get(next)))
          .as(
              "between samples at %s and %s, the agent killed at %s",
              before, times.get(next), killed)
          .isBetween(Duration.ZERO, LARGEST_GAP);
    }
  }

  /** The minutes count what was stored, so a sample stored twice would show. */
  private void assertEachOnce() {
    Soon.soon(() ->
        assertThat(
                ask(
                    """
                    select count(*) from (
                      select series_id, date_trunc('minute', time) as bucket, count(*) as count from sample
                      group by 1, 2) as recount
                    full join rollup_1m using (series_id, bucket)
                    where recount.count is distinct from rollup_1m.count
                    """))
            .isZero());
  }

  private long ask(String question) {
    return OwnDatabase.use(
        Installation.in(data),
        database -> JdbcClient.create(database).sql(question).query(Long.class).single());
  }
}
