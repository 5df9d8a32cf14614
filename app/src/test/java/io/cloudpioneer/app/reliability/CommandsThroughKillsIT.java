package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 1 of the reliability list: kill -9 of the application while it handles commands. */
class CommandsThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.rounds", 10);
  private static final long REVISIONS_OF_A_ROUND = 1_000_000;

  private final Path data = Path.of("target/integration/killed-commands").toAbsolutePath();
  private final Path ledger = data.resolve("acknowledged");

  /** Another seed would kill at other moments; each of these is as good as any. */
  private final Random moments = new Random(1);

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void everyAcknowledgedCommandIsStoredOnceAndNoAggregateHasAGap() {
    for (int round = 0; round < ROUNDS; round++) {
      killUnderLoad(round);
    }
    var stored =
        OwnDatabase.use(
            Installation.in(data), database -> StoredRevisions.in(JdbcClient.create(database)));
    new AcknowledgedCommands(Ledger.read(ledger)).assertStoredIn(stored);
  }

  private void killUnderLoad(int round) {
    int before = Ledger.read(ledger).size();
    int enough = before + 50 + moments.nextInt(500);
    var properties = new ArrayList<>(FreePorts.properties());
    properties.addAll(
        List.of(
            "--load.ledger=" + ledger, "--load.first-revision=" + round * REVISIONS_OF_A_ROUND));
    var platform = PlatformProcess.start(CommandLoad.class, data, properties);
    Soon.soon(() -> assertThat(Ledger.read(ledger)).hasSizeGreaterThan(enough));
    platform.kill();
  }
}
