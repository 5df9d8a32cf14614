package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 8 of the reliability list: kill -9 of a replay, and of what takes it up again. */
class ReplayThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.rounds", 2);

  /** All groups together handle some 4,000 events in a whole replay. */
  private static final int EVENTS_OF_A_ROUND = 900;

  private final Path data = Path.of("target/integration/killed-replay").toAbsolutePath();

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void leavesEveryReadModelEqualToWhatLiveEventsGave() {
    var live = afterLiveEvents();
    for (int round = 0; round < ROUNDS; round++) {
      // Every other round takes up what the one before left behind.
      killedReplay(round % 2 == 0);
      assertThat(read(ReadModels::areComplete)).isFalse();
      assertThat(read(ReadModels::hashes)).isNotEqualTo(live);
    }
    try (var _ = PlatformProcess.start(CloudPioneer.class, data, FreePorts.properties())) {
      awaitCompletion();
    }
    assertThat(read(ReadModels::hashes)).isEqualTo(live);
  }

  private Map<String, String> afterLiveEvents() {
    try (var _ = PlatformProcess.start(EstateLoad.class, data, FreePorts.properties())) {
      awaitCompletion();
    }
    assertThat(read(ReadModels::areComplete)).isTrue();
    assertThat(read(ReadModels::rows)).allSatisfy((_, rows) -> assertThat(rows).isPositive());
    return read(ReadModels::hashes);
  }

  private void killedReplay(boolean fromTheBeginning) {
    var properties = new ArrayList<>(FreePorts.properties());
    properties.add("--replay.from-the-beginning=" + fromTheBeginning);
    properties.add("--death.event=" + EVENTS_OF_A_ROUND);
    PlatformProcess.launch(KilledReplay.class, data, properties).awaitItsKill();
  }

  private void awaitCompletion() {
    Soon.within(Duration.ofMinutes(1), () -> assertThat(read(ReadModels::areComplete)).isTrue());
  }

  private <T> T read(Function<ReadModels, T> question) {
    return OwnDatabase.use(
        Installation.in(data),
        database -> question.apply(new ReadModels(JdbcClient.create(database))));
  }
}
