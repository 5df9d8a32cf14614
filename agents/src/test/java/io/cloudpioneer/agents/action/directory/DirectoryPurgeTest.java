package io.cloudpioneer.agents.action.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPurgeTest {
  private final Instant now = Instant.now();

  @TempDir Path folder;

  private Path reports;
  private List<Capability> capabilities;

  @BeforeEach
  void fill() throws Exception {
    reports = Files.createDirectories(folder.toRealPath().resolve("reports"));
    Tree.file(reports, "a.log", "aaa", now.minus(Duration.ofDays(30)));
    capabilities =
        Directories.of(
            Scripts.sections(folder, "[directory reports]", "path = " + reports, "keep = 2d"));
  }

  @Test
  void deletesWhatHasBeenInTheQuarantineForLong() throws Exception {
    Map<String, String> notes = prune().carryOut();
    Path batch =
        reports.resolve(Quarantine.WITHIN_ROOT).resolve(notes.getOrDefault("quarantine.batch", ""));
    Files.setLastModifiedTime(batch, FileTime.from(now.minus(Duration.ofDays(4))));
    Deeds purge = purge(Duration.ofDays(3));
    assertThat(purge.observe().value("quarantine.batches")).isEqualTo("1");
    assertThat(purge.effect()).contains("for good");
    purge.carryOut();
    assertThat(batch).doesNotExist();
    assertThat(purge.observe().value("quarantine.bytes")).isEqualTo("0");
    assertThat(Deeds.code(() -> prune().undo(notes))).isEqualTo("quarantine.gone");
  }

  @Test
  void leavesNothingThatLooksWholeWhereItGetsStuckAndGoesOnLater() throws Exception {
    Map<String, String> notes = prune().carryOut();
    Path batch =
        reports.resolve(Quarantine.WITHIN_ROOT).resolve(notes.getOrDefault("quarantine.batch", ""));
    Files.createDirectory(batch.resolve("between"));
    Files.setLastModifiedTime(batch, FileTime.from(now.minus(Duration.ofDays(4))));
    assertThatThrownBy(() -> purge(Duration.ofDays(3)).carryOut()).isInstanceOf(IOException.class);
    assertThat(Deeds.code(() -> prune().undo(notes))).isEqualTo("quarantine.gone");

    Path doomed = batch.resolveSibling("doomed." + batch.getFileName());
    assertThat(doomed.resolve("1")).doesNotExist();
    Files.delete(doomed.resolve("between"));
    purge(Duration.ofDays(3)).carryOut();
    assertThat(doomed).doesNotExist();
  }

  @Test
  void leavesWhatIsYounger() throws Exception {
    Map<String, String> notes = prune().carryOut();
    purge(Duration.ofDays(3)).carryOut();
    prune().undo(notes);
    assertThat(reports.resolve("a.log")).exists();
  }

  @Test
  void refusesATimeThatTheConfigurationKeeps() {
    assertThat(Deeds.code(() -> purge(Duration.ofDays(1)).observe()))
        .isEqualTo("quarantine.too-young");
  }

  @Test
  void findsNothingWhereNothingWasEverPruned() throws Exception {
    assertThat(purge(Duration.ofDays(3)).observe().value("quarantine.batches")).isEqualTo("0");
    purge(Duration.ofDays(3)).carryOut();
  }

  @Test
  void cannotBeUndone() {
    assertThat(capabilities.getLast().offer().getUndoable()).isFalse();
    assertThat(Deeds.code(() -> purge(Duration.ofDays(3)).undo(Map.of())))
        .isEqualTo("operation.not-undoable");
  }

  private Deeds prune() {
    return new Deeds(
        capabilities.getFirst(),
        Map.of(
            "path", reports.toString(),
            "modifiedBefore", now.minus(Duration.ofDays(7)).toString()));
  }

  private Deeds purge(Duration age) {
    return new Deeds(
        capabilities.getLast(),
        Map.of("path", reports.toString(), "quarantinedBefore", now.minus(age).toString()));
  }
}
