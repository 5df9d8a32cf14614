package io.cloudpioneer.app.reliability;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.embedded.OwnDatabase;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.Installation;
import io.cloudpioneer.app.testing.PlatformProcess;
import io.cloudpioneer.app.testing.ServersOf;
import io.cloudpioneer.app.testing.Soon;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 5 of the reliability list: kill -9 of the stream processor around its commit. */
class SamplesThroughKillsIT {
  private static final int ROUNDS = Integer.getInteger("cloudpioneer.rounds", 4);

  private final Path data = Path.of("target/integration/killed-processor").toAbsolutePath();
  private final Path processor = data.resolveSibling("killed-processor-role");
  private final Path ledger = data.resolve("acknowledged");
  private final MeasuredService.Samples samples = MeasuredService.Samples.fromAnHourAgo();

  /** Another seed would kill at other commits; each of these is as good as any. */
  private final Random commits = new Random(5);

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(processor);
    PlatformProcess.endAllIn(data);
  }

  @Test
  void everyAcknowledgedSampleIsStoredOnceAndTheMinutesEqualARecount() {
    var address = CollectorAddress.free();
    try (var _ = PlatformProcess.start(CloudPioneer.class, data, collectorProperties(address));
        var load = SampleLoad.on(address.http(), token(), Ledger.at(ledger), samples)) {
      for (int round = 0; round < ROUNDS; round++) {
        PlatformProcess.launch(KilledProcessor.class, processor, doomedProperties(round))
            .awaitItsKill();
      }
      load.stop();
      try (var _ = PlatformProcess.start(CloudPioneer.class, processor, processorProperties())) {
        assertStored();
      }
    }
  }

  private void assertStored() {
    OwnDatabase.use(
        Installation.in(data),
        database -> {
          var stored = new StoredLoad(JdbcClient.create(database), samples);
          Soon.within(Duration.ofMinutes(1), () -> stored.assertHoldsExactly(Ledger.read(ledger)));
          stored.assertMinutesEqualARecount();
          return stored;
        });
  }

  private String token() {
    return OwnDatabase.use(
        Installation.in(data),
        database ->
            new IngestTokens(JdbcClient.create(database)).create("load", IngestTokens.EVERYWHERE));
  }

  private static List<String> collectorProperties(CollectorAddress address) {
    var properties = new ArrayList<>(address.properties());
    properties.add("--spring.profiles.active=embedded,api,collector");
    return properties;
  }

  private List<String> processorProperties() {
    var properties = new ArrayList<>(FreePorts.properties());
    properties.addAll(new ServersOf(data).properties());
    // The next one takes the place of a killed one at once, instead of once that counts as dead.
    properties.add("--spring.kafka.consumer.properties.group.instance.id=processor");
    properties.add("--spring.profiles.active=embedded,processor");
    return properties;
  }

  private List<String> doomedProperties(int round) {
    var moments = KilledProcessor.Moment.values();
    var properties = new ArrayList<>(processorProperties());
    properties.add("--death.moment=" + moments[round % moments.length]);
    properties.add("--death.transaction=" + (1 + commits.nextInt(30)));
    return properties;
  }
}
