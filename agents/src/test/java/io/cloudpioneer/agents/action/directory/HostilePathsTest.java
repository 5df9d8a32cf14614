package io.cloudpioneer.agents.action.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside of the allowed folder is ever touched, whatever is asked or lies in the way. */
class HostilePathsTest {
  private static final Instant OLD = Instant.parse("2026-01-01T10:00:00Z");

  @TempDir Path folder;

  private Path reports;
  private Path outside;
  private Capability prune;

  @BeforeEach
  void fill() throws Exception {
    Path real = folder.toRealPath();
    reports = Files.createDirectories(real.resolve("reports"));
    outside = Files.createDirectories(real.resolve("outside"));
    Tree.file(outside, "secret", "s", OLD);
    Tree.file(reports, "mine/a.log", "a", OLD);
    prune =
        Directories.of(Scripts.sections(folder, "[directory reports]", "path = " + reports))
            .getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REPORTS/..",
        "REPORTS/../outside",
        "REPORTS/mine/../../outside",
        "REPORTS/./mine",
        "REPORTS-other",
        "/",
        "",
        "reports",
        "/etc"
      })
  void isNotAboutPathsThatLeaveTheFolder(String path) {
    Parameters parameters =
        new Parameters(Map.of("path", path.replace("REPORTS", reports.toString())));
    assertThat(prune.isAbout(parameters)).isFalse();
  }

  @Test
  void isNotAboutAPathWithAZeroByte() {
    assertThat(prune.isAbout(new Parameters(Map.of("path", reports + "/a\0b")))).isFalse();
  }

  @Test
  void neitherFollowsNorMovesSymbolicLinks() throws Exception {
    Files.createSymbolicLink(reports.resolve("folder"), outside);
    Files.createSymbolicLink(reports.resolve("mine/file"), outside.resolve("secret"));
    Deeds deeds = deeds(reports);
    assertThat(deeds.observe().value("directory.files")).isEqualTo("1");
    deeds.carryOut();
    assertThat(outside.resolve("secret")).exists();
    assertThat(reports.resolve("mine/file")).isSymbolicLink();
  }

  /** Every Linux has /dev/shm mounted below /dev. */
  @Test
  void recognisesAVolumeThatIsMountedBelow() throws Exception {
    try (Folder devices = Folder.open(Path.of("/dev"));
        Folder own = Folder.open(reports)) {
      assertThat(devices.isOnSameVolume(devices.attributes("shm").orElseThrow())).isFalse();
      assertThat(own.isOnSameVolume(own.attributes("mine").orElseThrow())).isTrue();
    }
  }

  @Test
  void refusesToEnterASymbolicLink() throws Exception {
    Files.createSymbolicLink(reports.resolve("folder"), outside);
    assertThat(Deeds.code(() -> deeds(reports.resolve("folder")).observe()))
        .isEqualTo("operation.not-allowed");
  }

  @Test
  void refusesAFolderThatBecameASymbolicLinkSinceTheStart() throws Exception {
    Files.move(reports, folder.resolve("moved"));
    Files.createSymbolicLink(reports, outside);
    assertThat(Deeds.code(() -> deeds(reports).observe())).isEqualTo("operation.not-allowed");
  }

  @Test
  void putsNothingBackThroughALinkThatTookTheFoldersPlace() throws Exception {
    Deeds deeds = deeds(reports);
    Map<String, String> notes = deeds.carryOut();
    Files.delete(reports.resolve("mine"));
    Files.createSymbolicLink(reports.resolve("mine"), outside);
    assertThat(Deeds.code(() -> deeds.undo(notes))).isEqualTo("quarantine.conflict");
    assertThat(Tree.of(outside).keySet()).containsExactly("secret");
  }

  @Test
  void refusesAQuarantineThatSomebodyElsePrepared() throws Exception {
    Path quarantine = reports.resolve(Quarantine.WITHIN_ROOT);
    Files.createSymbolicLink(quarantine, outside);
    assertThatThrownBy(() -> deeds(reports).prepare()).isInstanceOf(IOException.class);
    Files.delete(quarantine);
    Files.createDirectory(quarantine);
    Files.setPosixFilePermissions(quarantine, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(Deeds.code(() -> deeds(reports).prepare())).isEqualTo("quarantine.unsafe");
    assertThat(Tree.of(outside).keySet()).containsExactly("secret");
  }

  @Test
  void putsNothingBackByAManifestThatWasChanged() throws Exception {
    Deeds deeds = deeds(reports);
    Map<String, String> notes = deeds.carryOut();
    Path manifest =
        reports
            .resolve(Quarantine.WITHIN_ROOT)
            .resolve(notes.getOrDefault("quarantine.batch", ""))
            .resolve("manifest");
    Files.writeString(
        manifest, Files.readString(manifest).replace("mine/a.log", "../outside/a.log"));
    assertThat(Deeds.code(() -> deeds.undo(notes))).isEqualTo("quarantine.changed");
    assertThat(Tree.of(outside).keySet()).containsExactly("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "a/b", "/etc/passwd"})
  void reachesNothingButByOneName(String name) throws Exception {
    try (Folder open = Folder.open(reports)) {
      assertThatThrownBy(() -> open.attributes(name)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path = /",
        "path = LINK",
        "path = none",
        "path = /none",
        "quarantine = REPORTS/q"
      })
  void refusesAConfigurationThatIsUnsafe(String line) throws Exception {
    Path link = Files.createSymbolicLink(folder.toRealPath().resolve("link"), outside);
    Files.createDirectory(reports.resolve("q"));
    String path = line.startsWith("path") ? line : "path = " + reports + "\n" + line;
    String text = "[directory x]\n" + path.replace("LINK", link.toString());
    assertThatThrownBy(() ->
            Directories.of(
                Scripts.sections(folder, text.replace("REPORTS", reports.toString()).split("\n"))))
        .hasMessageContaining("[directory x]");
  }

  @Test
  void refusesFoldersThatLieWithinEachOther() {
    assertThatThrownBy(() ->
            Directories.of(
                Scripts.sections(
                    folder,
                    "[directory a]",
                    "path = " + reports,
                    "[directory b]",
                    "path = " + reports.resolve("mine"))))
        .hasMessageContaining("within that of [directory a]");
  }

  @Test
  void refusesToMoveWhatWaitsToBePutBack() throws Exception {
    Map<String, String> before = Tree.of(reports);
    Deeds deeds = deeds(reports);
    Map<String, String> notes = deeds.carryOut();
    Path quarantine = reports.resolve(Quarantine.WITHIN_ROOT);
    for (Path path :
        List.of(quarantine, quarantine.resolve(notes.getOrDefault("quarantine.batch", "")))) {
      assertThat(Deeds.code(() -> deeds(path).carryOut())).isEqualTo("operation.not-allowed");
    }
    deeds.undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void refusesAFolderThatHoldsTheQuarantineOfAnother() throws Exception {
    Path held = Files.createDirectory(outside.resolve("held"));
    assertThatThrownBy(() ->
            Directories.of(
                Scripts.sections(
                    folder,
                    "[directory a]",
                    "path = " + reports,
                    "quarantine = " + held,
                    "[directory b]",
                    "path = " + outside)))
        .hasMessageContaining("[directory b] and the quarantine of [directory a]");
  }

  private Deeds deeds(Path path) {
    return new Deeds(
        prune, Map.of("path", path.toString(), "modifiedBefore", "2026-06-01T00:00:00Z"));
  }
}
