package io.cloudpioneer.agents.action.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.Ending;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder lies in memory, its quarantine on disk: every Linux has both. */
class OtherVolumeTest {
  private static final Instant OLD = Instant.parse("2026-01-01T10:00:00.123456Z");

  @TempDir Path disk;

  private Path reports;
  private Path quarantine;
  private List<Capability> capabilities;

  @BeforeEach
  void fill() throws Exception {
    reports = Files.createTempDirectory(Path.of("/dev/shm"), "reports").toRealPath();
    quarantine = Files.createDirectory(disk.toRealPath().resolve("quarantine"));
    assertThat(Files.getFileStore(reports)).isNotEqualTo(Files.getFileStore(quarantine));
    Tree.file(reports, "large.log", "x".repeat(200_000), OLD);
    Tree.file(reports, "below/b.log", "bb", OLD);
    Files.setPosixFilePermissions(
        reports.resolve("below/b.log"), PosixFilePermissions.fromString("r-xr-x---"));
    capabilities =
        Directories.of(
            Scripts.sections(
                disk, "[directory reports]", "path = " + reports, "quarantine = " + quarantine));
  }

  @AfterEach
  void clean() throws IOException {
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void freesTheFoldersVolumeAtOnceAndPutsAllBackAsItWas() throws Exception {
    Map<String, String> before = Tree.of(reports);
    assertThat(deeds().effect()).contains("frees 200002 bytes at once");
    Map<String, String> notes = deeds().carryOut();
    assertThat(Tree.of(reports)).isEmpty();
    deeds().undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
    deeds().undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void forgetsACopyWhoseOriginalNeverWent() throws Exception {
    Map<String, String> before = Tree.of(reports);
    Map<String, String> notes = deeds().carryOut();
    Tree.file(reports, "large.log", "x".repeat(200_000), OLD);
    deeds().undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void leavesNoHalfFileWhereItIsCancelledAmidACopy() throws Exception {
    Map<String, String> before = Tree.of(reports);
    Limit cancelled = new Limit(Duration.ofMinutes(1));
    cancelled.end(Ending.CANCELLED);
    try (Folder from = Folder.open(reports);
        Folder to = Folder.open(quarantine)) {
      OldFile file = OldFile.of("large.log", from.attributes("large.log").orElseThrow());
      assertThat(
              Deeds.code(
                  () -> new Transfer(true, cancelled).move(file, from, "large.log", to, "1")))
          .isEqualTo("step.cancelled");
    }
    assertThat(Tree.of(quarantine)).isEmpty();
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void leavesAFileWhereItIsThatChangesWhileItIsCopied() throws Exception {
    try (Folder from = Folder.open(reports);
        Folder to = Folder.open(quarantine)) {
      OldFile before = new OldFile("large.log", 200_000, OLD.minusSeconds(1));
      Transfer transfer = new Transfer(true, new Limit(Duration.ofMinutes(1)));
      assertThat(Deeds.code(() -> transfer.move(before, from, "large.log", to, "1")))
          .isEqualTo("directory.changed");
    }
    assertThat(reports.resolve("large.log")).exists();
    assertThat(Tree.of(quarantine)).isEmpty();
  }

  private Deeds deeds() {
    return new Deeds(
        capabilities.getFirst(),
        Map.of("path", reports.toString(), "modifiedBefore", "2026-06-01T00:00:00Z"));
  }
}
