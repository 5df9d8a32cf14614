package io.cloudpioneer.agents.action.allowed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsFileTest {
  @TempDir Path folder;

  @Test
  void readsSectionsAndLeavesBackslashesAlone() throws Exception {
    List<Section> sections =
        Scripts.sections(
            folder,
            "# what may be done",
            "[script clear-cache]",
            "argument.file = [a-z]+\\.tmp",
            "",
            "[limits]",
            "at-once = 3");
    assertThat(sections).extracting(Section::kind).containsExactly("script", "limits");
    assertThat(sections.getFirst().name()).isEqualTo("clear-cache");
    assertThat(sections.getFirst().take("argument.file")).contains("[a-z]+\\.tmp");
    assertThat(sections.getLast().number("at-once", 2, 1, 16)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[script] x| line 1: [script] x is no title",
        "[script ../x]| is no title",
        "path = /srv| line 1: 'path = /srv' is no line of a section",
        "[directory a]; path| line 2: 'path' is no line of a section",
        "[directory a]; path = /a; path = /b| line 1: path of [directory a]. It is given twice",
        "[directory a]; [directory a]| line 2: [directory a] stands here twice"
      })
  void namesTheLineThatCannotBeRead(String text, String expected) {
    assertThatThrownBy(() -> Scripts.sections(folder, text.split("; ")))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining(expected);
  }

  @Test
  void namesAKeyThatIsOneTooMany() throws Exception {
    Section section = Scripts.sections(folder, "[directory a]", "pth = /srv").getFirst();
    assertThatThrownBy(section::end)
        .hasMessageContaining("line 1: pth of [directory a]")
        .hasMessageContaining("There is no such key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-", "rw-rw-rw-"})
  void refusesAFileThatOthersMayChange(String permissions) throws Exception {
    Path file = Scripts.actionsFile(folder, "[limits]");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    assertThatThrownBy(() -> ActionsFile.read(file))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("chmod go-w");
  }

  @Test
  void refusesAFileThatOthersMayReplace() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Path file = Scripts.actionsFile(open, "[limits]");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xrwx"));
    assertThatThrownBy(() -> ActionsFile.read(file)).hasMessageContaining("others than its owner");
  }

  @Test
  void refusesAWayThatOthersMayLeadElsewhere() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Path safe = Files.createDirectory(folder.resolve("safe"));
    Path file = Scripts.actionsFile(safe, "[limits]");
    Path way = Files.createSymbolicLink(open.resolve("way"), safe).resolve(file.getFileName());
    assertThat(ActionsFile.read(way)).hasSize(1);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xrwx"));
    assertThatThrownBy(() -> ActionsFile.read(way)).hasMessageContaining("others than its owner");
    Path further = Files.createSymbolicLink(folder.resolve("further"), Path.of("safe/../open/way"));
    assertThatThrownBy(() -> ActionsFile.read(further.resolve(file.getFileName())))
        .hasMessageContaining("others than its owner");
  }

  @Test
  void refusesAWayThatNeverEnds() throws Exception {
    Path circle = folder.resolve("circle");
    Files.createSymbolicLink(circle, circle);
    assertThatThrownBy(() -> ActionsFile.read(circle.resolve("actions.conf")))
        .hasMessageContaining("too many symbolic links");
  }

  @Test
  void leavesItToItsOwnerWhichGroupMayReplaceIt() throws Exception {
    Path local = Files.createDirectory(folder.resolve("local"));
    Path file = Scripts.actionsFile(local, "[limits]");
    Files.setPosixFilePermissions(local, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(ActionsFile.read(file)).hasSize(1);
  }

  @Test
  void saysWhereThereIsNone() {
    assertThatThrownBy(() -> ActionsFile.read(folder.resolve("none")))
        .isInstanceOf(UnusableSetting.class)
        .hasMessageContaining("--actions-file=");
  }
}
