package io.cloudpioneer.agents.action.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.Drifted;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryPruneTest {
  private static final Instant OLD = Instant.parse("2026-01-01T10:00:00.123456Z");
  private static final String BEFORE = "2026-06-01T00:00:00Z";

  @TempDir Path folder;

  private Path reports;
  private Capability prune;

  @BeforeEach
  void fill() throws Exception {
    reports = Files.createDirectories(folder.toRealPath().resolve("reports"));
    Tree.file(reports, "a.log", "aaa", OLD);
    Tree.file(reports, "below/deep/b c\nd.log", "bb", OLD.minusSeconds(60));
    Tree.file(reports, "below/z 'z.log", "", OLD);
    Tree.file(reports, "below/new.log", "new", Instant.now());
    Files.setPosixFilePermissions(
        reports.resolve("a.log"), PosixFilePermissions.fromString("r--r-----"));
    prune = capabilities().getFirst();
  }

  @Test
  void movesOldFilesAwayAndPutsThemBackAsTheyWere() throws Exception {
    Map<String, String> before = Tree.of(reports);
    Deeds deeds = deeds(reports, BEFORE);
    assertThat(deeds.observe().values())
        .containsEntry("directory.files", "3")
        .containsEntry("directory.bytes", "5");
    Map<String, String> notes = deeds.carryOut();
    assertThat(Tree.of(reports).keySet()).containsExactly("below/new.log");
    assertThat(deeds.observe().value("directory.files")).isEqualTo("0");
    deeds.undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void putsBackOnceThoughItIsAskedTwice() throws Exception {
    Deeds deeds = deeds(reports, BEFORE);
    Map<String, String> notes = deeds.carryOut();
    deeds.undo(notes);
    Files.delete(reports.resolve("a.log"));
    deeds.undo(notes);
    assertThat(reports.resolve("a.log")).doesNotExist();
  }

  @Test
  void takesOnlyTheFolderItIsAskedFor() throws Exception {
    deeds(reports.resolve("below/deep"), BEFORE).carryOut();
    assertThat(Tree.of(reports).keySet())
        .containsExactly("a.log", "below/new.log", "below/z 'z.log");
  }

  @Test
  void saysWhatItWouldDoAndThatNothingIsFreedOnTheSameVolume() throws Exception {
    Map<String, String> before = Tree.of(reports);
    assertThat(deeds(reports, BEFORE).effect())
        .contains("Would move 3 files (5 bytes)")
        .contains("nothing is freed until it is purged");
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void hasTheSameFactsWhileOnlyYoungerFilesCome() throws Exception {
    var before = deeds(reports, BEFORE).observe();
    Tree.file(reports, "another.log", "x", Instant.now());
    assertThat(deeds(reports, BEFORE).observe()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.log", "below/z 'z.log"})
  void hasOtherFactsOnceAFileIsTouchedOrChanged(String name) throws Exception {
    var before = deeds(reports, BEFORE).observe();
    Tree.file(reports, name, "aaa", OLD.plusNanos(1_000));
    assertThat(deeds(reports, BEFORE).observe()).isNotEqualTo(before);
  }

  @Test
  void movesNothingWhereFilesChangeBetweenTheLookAndTheDeed() throws Exception {
    Deeds deeds = deeds(reports, BEFORE);
    Map<String, String> notes = deeds.prepare();
    Tree.file(reports, "one-more.log", "x", OLD);
    Map<String, String> before = Tree.of(reports);
    assertThatThrownBy(() -> deeds.carryOut(notes)).isInstanceOf(Drifted.class);
    assertThat(Tree.of(reports)).isEqualTo(before);
    deeds.undo(notes);
    assertThat(Tree.of(reports)).isEqualTo(before);
  }

  @Test
  void leavesAFileAloneThatHasComeAnewUnderTheOldName() throws Exception {
    Deeds deeds = deeds(reports, BEFORE);
    Map<String, String> notes = deeds.carryOut();
    Tree.file(reports, "a.log", "newer", Instant.now());
    assertThat(Deeds.code(() -> deeds.undo(notes))).isEqualTo("quarantine.conflict");
    assertThat(reports.resolve("a.log")).content().isEqualTo("newer");
    assertThat(reports.resolve("below/z 'z.log")).exists();
    Files.delete(reports.resolve("a.log"));
    deeds.undo(notes);
    assertThat(reports.resolve("a.log")).content().isEqualTo("aaa");
  }

  @Test
  void keepsInTheQuarantineWhatHasNoFolderToGoBackTo() throws Exception {
    Deeds deeds = deeds(reports, BEFORE);
    Map<String, String> notes = deeds.carryOut();
    Files.delete(reports.resolve("below/deep"));
    assertThat(Deeds.code(() -> deeds.undo(notes))).isEqualTo("quarantine.conflict");
    assertThat(reports.resolve("a.log")).exists();
    Files.createDirectory(reports.resolve("below/deep"));
    deeds.undo(notes);
    assertThat(reports.resolve("below/deep/b c\nd.log")).content().isEqualTo("bb");
  }

  @Test
  void goesOnWithAPlaceThatAnInterruptedRestorationHeld() throws Exception {
    Deeds deeds = deeds(reports, BEFORE);
    Map<String, String> notes = deeds.carryOut();
    Files.createFile(
        reports.resolve("a.log"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
    deeds.undo(notes);
    assertThat(reports.resolve("a.log")).content().isEqualTo("aaa");
  }

  @Test
  void leavesAFileAloneWhoseNameCannotBeWrittenDown() throws Exception {
    String touch = "touch -d 2026-01-01 \"$(printf '" + reports + "/b\\344d.log')\"";
    assertThat(new ProcessBuilder("/bin/sh", "-c", touch).start().waitFor()).isZero();
    deeds(reports, BEFORE).carryOut();
    try (Stream<Path> left = Files.list(reports)) {
      assertThat(left.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void refusesMoreFilesThanTheConfigurationAllows() throws Exception {
    prune = capabilities("most-files = 2").getFirst();
    assertThat(Deeds.code(() -> deeds(reports, BEFORE).observe())).isEqualTo("directory.too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-01", "yesterday", "P7D", "now"})
  void asksForAnAbsoluteTime(String before) {
    assertThat(Deeds.code(() -> deeds(reports, before).observe())).isEqualTo("parameter.refused");
  }

  private Deeds deeds(Path path, String before) {
    return new Deeds(prune, Map.of("path", path.toString(), "modifiedBefore", before));
  }

  private List<Capability> capabilities(String... lines) throws Exception {
    return Directories.of(
        Scripts.sections(
            folder,
            ("[directory reports]\npath = " + reports + "\n" + String.join("\n", lines))
                .split("\n")));
  }
}
