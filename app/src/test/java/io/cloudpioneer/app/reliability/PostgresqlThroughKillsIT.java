package io.cloudpioneer.app.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.KilledServer;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.Soon;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 2 of the reliability list: kill -9 of PostgreSQL alone, under commands and samples. */
class PostgresqlThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.rounds", 3);
  private static final Duration SERVING_AGAIN = Duration.ofSeconds(30);
  private static final int BETWEEN_KILLS = 200;

  private final Path data = Path.of("target/integration/killed-postgresql").toAbsolutePath();
  private final Path commands = data.resolve("acknowledged-commands");
  private final Path batches = data.resolve("acknowledged-batches");
  private final MeasuredService.Samples samples = MeasuredService.Samples.fromAnHourAgo();

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void thePlatformServesAgainByItselfAndLosesNothingItAcknowledged() {
    var address = CollectorAddress.free();
    try (var _ = PlatformProcess.start(CommandLoad.class, data, properties(address));
        var load = SampleLoad.on(address.http(), token(), Ledger.at(batches), samples)) {
      for (int round = 0; round < ROUNDS; round++) {
        awaitMore(Duration.ofMinutes(1));
        KilledServer.POSTGRESQL.in(data);
        awaitMore(SERVING_AGAIN);
      }
      load.stop();
      Soon.within(
          Duration.ofMinutes(1),
          () -> fromDatabase(db -> assertHoldsExactly(new StoredLoad(db, samples))));
    }
    new AcknowledgedCommands(Ledger.read(commands))
        .assertStoredIn(fromDatabase(StoredRevisions::in));
  }

  private StoredLoad assertHoldsExactly(StoredLoad stored) {
    stored.assertHoldsExactly(Ledger.read(batches));
    stored.assertMinutesEqualARecount();
    return stored;
  }

  /** More commands and more samples are acknowledged. */
  private void awaitMore(Duration limit) {
    int commandsBefore = Ledger.read(commands).size();
    int batchesBefore = Ledger.read(batches).size();
    Soon.within(
        limit,
        () -> {
          assertThat(Ledger.read(commands)).hasSizeGreaterThan(commandsBefore + BETWEEN_KILLS);
          assertThat(Ledger.read(batches)).hasSizeGreaterThan(batchesBefore);
        });
  }

  private List<String> properties(CollectorAddress address) {
    var properties = new ArrayList<>(address.properties());
    properties.addAll(List.of("--load.ledger=" + commands, "--load.first-revision=0"));
    return properties;
  }

  private String token() {
    return fromDatabase(db -> new IngestTokens(db).create("load", IngestTokens.EVERYWHERE));
  }

  private <T> T fromDatabase(Function<JdbcClient, T> work) {
    return OwnDatabase.use(
        Installation.in(data), database -> work.apply(JdbcClient.create(database)));
  }
}
