package io.cloudpioneer.agents.action.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessReniceTest {
  @TempDir Path folder;

  /** Who isn't root can take from a process, but not give back: the offer says so. */
  private boolean mayUndo;

  private Process sleeping;
  private ProcessRenice renice;

  @BeforeEach
  void startOne() throws Exception {
    sleeping = new ProcessBuilder("/bin/sleep", "300").start();
    renice =
        ProcessRenice.of(
            Scripts.sections(
                    folder, "[process batch]", "program = (/usr)?/bin/sleep", "least-nice = 5")
                .getFirst());
    mayUndo = renice.offer().getUndoable();
  }

  @AfterEach
  void endIt() {
    sleeping.destroyForcibly();
  }

  @Test
  void givesAProcessAnotherNiceValueAndItsOwnBack() throws Exception {
    Deeds deeds = deeds(sleeping.pid(), "10");
    String before = deeds.observe().value("process.nice");
    assertThat(deeds.effect()).contains("from " + before + " to 10");
    Map<String, String> notes = deeds.carryOut();
    assertThat(deeds.observe().value("process.nice")).isEqualTo("10");
    assertThat(Deeds.code(() -> deeds.undo(notes))).isEqualTo(mayUndo ? "none" : "command.failed");
    assertThat(deeds.observe().value("process.nice")).isEqualTo(mayUndo ? before : "10");
  }

  @Test
  void renicesAllThreads() throws Exception {
    Process threads =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Sleeper.class.getName())
            .start();
    try (var printed = threads.inputReader()) {
      assertThat(printed.readLine()).isEqualTo("ready");
      ProcessRenice java =
          ProcessRenice.of(
              Scripts.sections(folder, "[process batch]", "program = .*/java").getFirst());
      Deeds deeds = new Deeds(java, parameters(threads.pid(), "10"));
      int before = ProcessFiles.find(threads.pid()).orElseThrow().nice();
      Map<String, String> notes = deeds.carryOut();
      RunningProcess reniced = ProcessFiles.find(threads.pid()).orElseThrow();
      assertThat(reniced.threads()).hasSizeGreaterThan(5);
      assertThat(reniced.threads().values()).containsOnly(10);
      assertThat(Deeds.code(() -> deeds.undo(notes)))
          .isEqualTo(mayUndo ? "none" : "command.failed");
      assertThat(ProcessFiles.find(threads.pid()).orElseThrow().nice())
          .isEqualTo(mayUndo ? before : 10);
    } finally {
      threads.destroyForcibly();
    }
  }

  @ParameterizedTest
  @CsvSource({"4", "20", "-20", "x", "'5;id'", "005"})
  void refusesANiceValueThatIsNotAllowed(String nice) {
    assertThat(Deeds.code(() -> deeds(sleeping.pid(), nice).observe()))
        .isEqualTo("parameter.refused");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "01", "self", "1/../2", "9999999999"})
  void refusesWhatIsNoNumberOfAProcess(String pid) {
    Map<String, String> parameters = Map.of("process", "batch", "pid", pid, "nice", "10");
    assertThat(Deeds.code(() -> new Deeds(renice, parameters).observe()))
        .isEqualTo("parameter.refused");
  }

  @Test
  void refusesAProcessOfAnotherProgram() {
    assertThat(Deeds.code(() -> deeds(ProcessHandle.current().pid(), "10").observe()))
        .isEqualTo("operation.not-allowed");
  }

  @Test
  void leavesAnotherProcessWithTheSameNumberAlone() throws Exception {
    Deeds deeds = deeds(sleeping.pid(), "10");
    Map<String, String> notes = new HashMap<>(deeds.prepare());
    notes.put("process.started", "another boot:1");
    assertThat(Deeds.code(() -> deeds.carryOut(notes))).isEqualTo("process.ended");
    deeds.undo(notes);
    assertThat(deeds.observe().value("process.nice")).isNotEqualTo("10");
  }

  @Test
  void hasNothingToUndoOnceTheProcessHasEnded() throws Exception {
    Deeds deeds = deeds(sleeping.pid(), "10");
    Map<String, String> notes = deeds.carryOut();
    sleeping.destroyForcibly().waitFor();
    deeds.undo(notes);
    assertThat(Deeds.code(deeds::observe)).isEqualTo("process.unknown");
  }

  private Deeds deeds(long pid, String nice) {
    return new Deeds(renice, parameters(pid, nice));
  }

  private static Map<String, String> parameters(long pid, String nice) {
    return Map.of("process", "batch", "pid", Long.toString(pid), "nice", nice);
  }
}
