package io.cloudpioneer.agents.action.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptRunTest {
  @TempDir Path folder;

  private Path script;
  private ScriptRun run;

  @BeforeEach
  void allow() throws Exception {
    Path state = folder.resolve("state");
    script = Scripts.script(folder, "clear", "echo cleared \"$1\" \"$2\"; echo \"$2\" > " + state);
    Path fill = Scripts.script(folder, "fill", "rm -f " + state);
    Path look = Scripts.script(folder, "look", "echo area=$(cat " + state + " || echo none)");
    run =
        ScriptRun.of(
            Scripts.sections(
                    folder,
                    "[script clear]",
                    "command = " + script + " --area={area} {days}",
                    "undo = " + fill,
                    "observe = " + look,
                    "argument.area = .*",
                    "argument.days = -?[0-9]{1,3}",
                    "time-limit = 90s")
                .getFirst());
  }

  @Test
  void runsWithItsArgumentsAndIsUndoneByItsOwnScript() throws Exception {
    Deeds deeds = deeds("cache", "7");
    assertThat(deeds.observe().value("observed.area")).isEqualTo("none");
    assertThat(deeds.effect()).contains("--area=cache, 7]");
    Map<String, String> notes = deeds.carryOut();
    assertThat(deeds.output.tail().toStringUtf8()).isEqualTo("cleared --area=cache 7\n");
    assertThat(deeds.observe().value("observed.area")).isEqualTo("7");
    deeds.undo(notes);
    assertThat(deeds.observe().value("observed.area")).isEqualTo("none");
  }

  /** Else ending one look would end those of other steps too. */
  @Test
  void marksWhatEachLookStartsWithAMarkOfItsOwn() throws Exception {
    Scripts.script(folder, "look", "echo mark=$CLOUDPIONEER_STEP");
    String first = deeds("cache", "7").observe().value("observed.mark");
    String second = deeds("cache", "7").observe().value("observed.mark");
    assertThat(first).startsWith("look.").isNotEqualTo(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7; id", "1000", "", "7\n8", "$(id)", " 7", "7\0"})
  void refusesAnArgumentThatDoesNotMatchItsPattern(String days) {
    assertThat(Deeds.code(() -> deeds("cache", days).observe())).startsWith("parameter.");
  }

  @Test
  void refusesAnArgumentThatWouldBecomeAnOptionThoughItsPatternLetsItThrough() {
    assertThat(Deeds.code(() -> deeds("cache", "-7").observe())).isEqualTo("parameter.refused");
  }

  @Test
  void handsAnythingOverWithinAWordAsItStands() throws Exception {
    Deeds deeds = deeds("-x; $(id) *", "7");
    deeds.carryOut();
    assertThat(deeds.output.tail().toStringUtf8()).isEqualTo("cleared --area=-x; $(id) * 7\n");
  }

  @Test
  void refusesParametersThatItDoesNotHave() {
    Deeds more =
        new Deeds(run, Map.of("script", "clear", "area", "a", "days", "1", "PATH", "/tmp"));
    assertThat(Deeds.code(more::observe)).isEqualTo("parameter.unknown");
    Deeds fewer = new Deeds(run, Map.of("script", "clear", "area", "a"));
    assertThat(Deeds.code(fewer::observe)).isEqualTo("parameter.missing");
  }

  @Test
  void showsThatTheScriptWasChanged() throws Exception {
    String before = deeds("cache", "7").observe().value("script.digest");
    Files.writeString(script, "#!/bin/sh\necho something else\n");
    assertThat(deeds("cache", "7").observe().value("script.digest"))
        .startsWith("sha256:")
        .isNotEqualTo(before);
  }

  @Test
  void doesNotRunAScriptThatOthersMayChangeByNow() throws Exception {
    Map<String, String> notes = deeds("cache", "7").prepare();
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(Deeds.code(() -> deeds("cache", "7").carryOut(notes)))
        .isEqualTo("operation.not-allowed");
  }

  @Test
  void losesPatienceWithAPatternThatTakesForEver() throws Exception {
    ScriptRun slow =
        ScriptRun.of(
            Scripts.sections(
                    folder,
                    "[script slow]",
                    "command = " + script + " {name}",
                    "argument.name = (a|a)*b")
                .getFirst());
    Deeds deeds = new Deeds(slow, Map.of("script", "slow", "name", "a".repeat(200) + "c"));
    assertThat(Deeds.code(deeds::observe)).isEqualTo("parameter.refused");
  }

  @Test
  void looksAtNoPartOfWhatItsObservationPrints() throws Exception {
    Scripts.script(folder, "look", "echo first=1; head -c 5000 /dev/zero | tr '\\0' x");
    assertThat(Deeds.code(() -> deeds("cache", "7").observe())).isEqualTo("observation.too-long");
  }

  @Test
  void tellsWhatFails() throws Exception {
    Files.writeString(script, "#!/bin/sh\necho no room; exit 3\n");
    assertThat(Deeds.code(() -> deeds("cache", "7").carryOut())).isEqualTo("command.failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command = clear",
        "command = /none/clear",
        "command = /etc/passwd",
        "command = /bin/echo {what}",
        "command = /bin/echo; argument.x = [",
        "command = /bin/echo; argument.script = .*",
        "command = /bin/echo; time-limit = 5",
        "command = /bin/echo; undoes = /bin/true"
      })
  void refusesAConfigurationThatMakesNoSense(String lines) {
    assertThatThrownBy(() ->
            ScriptRun.of(Scripts.sections(folder, ("[script x]; " + lines).split("; ")).getFirst()))
        .hasMessageContaining("[script x]");
  }

  private Deeds deeds(String area, String days) {
    return new Deeds(run, Map.of("script", "clear", "area", area, "days", days));
  }
}
