package io.cloudpioneer.app.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.checkpoint.CheckpointFolder;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.Soon;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Sealing as it goes on, and on. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SealingLoopTest {
  private static final Duration EVERY = Duration.ofMillis(100);

  @Autowired Environment platform;
  @Autowired Aead masterKey;
  @TempDir Path place;

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private OwnHistory history;
  private SealingLoop loop;
  private Path folder;

  @BeforeEach
  void makeHistory() {
    folder = place.resolve("audit");
    history = new OwnHistory(platform, masterKey);
    loop =
        new SealingLoop(
            history.sealer(history.key()),
            new Checkpointing(history, folder, Bytes.of(history.key().publicKey())),
            new SealingMetrics(meters),
            EVERY);
  }

  @AfterEach
  void endLoop() {
    loop.stop();
    history.close();
  }

  @Test
  void sealsWhatIsLeftWhenItStops() throws SQLException, IOException {
    loop.start();
    history.append(1, 3);

    loop.stop();

    assertThat(history.blocks().getLast().lastIndex()).isEqualTo(3);
    assertThat(new CheckpointFolder(folder).last()).contains(history.blocks().getLast());
  }

  @Test
  void saysLoudlyThatAnOlderDatabaseWasRestoredAndSealsOn(CapturedOutput output)
      throws SQLException, IOException {
    history.append(1, 8).seal().checkpoint(folder);
    history.cutFrom(5);
    history.append(5, 5);

    loop.start();

    Soon.soon(() -> assertThat(refused()).isEqualTo(1));
    assertThat(output).contains("ERROR").contains("an older database was restored");
    history.append(6, 6);
    Soon.soon(() -> assertThat(history.blocks().getLast().lastIndex()).isEqualTo(6));
    Files.move(folder, place.resolve("kept"));
    Soon.soon(() -> assertThat(refused()).isZero());
    assertThat(new CheckpointFolder(folder).last()).contains(history.blocks().getLast());
  }

  private double refused() {
    return meters.get("cloudpioneer.audit.checkpoints.refused").gauge().value();
  }
}
