package io.cloudpioneer.agents.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KilledSpoolTest {
  @TempDir Path folder;

  @RepeatedTest(3)
  void hasEverythingInOrderThatWasAppendedBeforeTheKill() throws Exception {
    int promised = appendUntilKilled();
    try (Spool spool = Spool.open(folder, 1 << 20)) {
      int last = 0;
      Optional<SpooledBatch> batch = spool.take(Duration.ZERO);
      while (batch.isPresent()) {
        assertThat(ByteBuffer.wrap(batch.get().content()).getInt()).isEqualTo(++last);
        spool.remove(batch.get());
        batch = spool.take(Duration.ZERO);
      }
      assertThat(last).isGreaterThanOrEqualTo(promised);
    }
  }

  /** The last number of which the writer said that it is in the spool. */
  private int appendUntilKilled() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SpoolWriter.class.getName(),
                folder.toString())
            .start();
    try (BufferedReader printed = writer.inputReader()) {
      String line = printed.readLine();
      for (int lines = 0; lines < 100; lines++) {
        line = printed.readLine();
      }
      // Not Process.destroyForcibly(), which would close the stream we go on reading.
      writer.toHandle().destroyForcibly();
      for (String more = printed.readLine(); more != null; more = printed.readLine()) {
        line = more;
      }
      return Integer.parseInt(line);
    }
  }
}
