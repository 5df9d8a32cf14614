package io.cloudpioneer.agents.action.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudpioneer.agents.action.step.Ending;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Output;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
  @TempDir Path folder;

  private final String marker = UUID.randomUUID().toString();
  private final Limit limit = new Limit(Duration.ofSeconds(30));
  private final Output output = Output.unwatched();

  @AfterEach
  void leaveNothingRunning() throws InterruptedException {
    StartedProcesses.end(marker);
  }

  @Test
  void tellsTheExitCodeAndWhatWasPrinted() throws Exception {
    assertThat(run("echo out; echo err >&2; exit 7")).isEqualTo(7);
    assertThat(output.tail().toStringUtf8()).isEqualTo("out\nerr\n");
  }

  @Test
  void keepsItsOwnEnvironmentAndFilesToItself() throws Exception {
    run("env | sort; cat; pwd");
    assertThat(output.tail().toStringUtf8().lines())
        .contains("CLOUDPIONEER_STEP=" + marker, "LANG=C.UTF-8", "/")
        .noneMatch(line -> line.startsWith("JAVA_HOME=") || line.startsWith("HOME="));
  }

  @Test
  void handsArgumentsOverAsTheyStand() throws Exception {
    Path script = Scripts.script(folder, "show", "for it in \"$@\"; do echo \"<$it>\"; done");
    List<String> words = List.of(script.toString(), "a b", "$(id)", "`id`;*", "", "--x='y'");
    Run.toEnd(new Command(words, marker), limit, output);
    assertThat(output.tail().toStringUtf8()).isEqualTo("<a b>\n<$(id)>\n<`id`;*>\n<>\n<--x='y'>\n");
  }

  @Test
  void endsItWithAllItStartedWhenItsTimeIsOver() {
    whenItHasBegun(() -> limit.restart(Duration.ZERO));
    Failed failed =
        failure(
            "sleep 300 & setsid sleep 300 & (setsid sh -c 'sleep 300' &) ; echo ready; touch "
                + begun()
                + "; wait");
    assertThat(failed.code()).isEqualTo("step.timed-out");
    assertThat(output.tail().toStringUtf8()).startsWith("ready");
    assertThat(running()).isEmpty();
  }

  @Test
  void killsWhatDoesNotEndWhenAsked() {
    whenItHasBegun(() -> limit.restart(Duration.ZERO));
    assertThat(
            failure("trap '' TERM; touch " + begun() + "; while true; do sleep 0.1; done").code())
        .isEqualTo("step.timed-out");
    assertThat(running()).isEmpty();
  }

  @Test
  void endsItWhenItIsCancelled() {
    whenItHasBegun(() -> limit.end(Ending.CANCELLED));
    assertThat(failure("touch " + begun() + "; sleep 300").code()).isEqualTo("step.cancelled");
    assertThat(running()).isEmpty();
  }

  @Test
  void doesNotWaitForWhatItLeavesRunningOnPurpose() throws Exception {
    assertThat(run("(setsid sleep 60 &); echo started")).isZero();
    assertThat(output.tail().toStringUtf8()).startsWith("started");
    Eventually.holds("it runs on", () -> !running().isEmpty());
  }

  @Test
  void keepsTheTailOfALotOfOutputAndHandsOnAPartOfIt() throws Exception {
    List<Integer> chunks = new ArrayList<>();
    Output watched = new Output(chunk -> chunks.add(chunk.size()));
    Command command = shell("head -c 3000000 /dev/zero | tr '\\0' x; echo end");
    assertThat(Run.toEnd(command, limit, watched)).isZero();
    assertThat(watched.bytes()).isEqualTo(3_000_004);
    assertThat(watched.tail().size()).isEqualTo(4_096);
    assertThat(watched.tail().toStringUtf8()).endsWith("xend\n");
    assertThat(chunks.stream().mapToInt(Integer::intValue).sum()).isBetween(1, 256 << 10);
    assertThat(chunks).allMatch(size -> size <= 8_192);
  }

  private Path begun() {
    return folder.resolve("begun");
  }

  private void whenItHasBegun(Runnable deed) {
    Thread.ofVirtual()
        .start(() -> {
          Eventually.holds("a beginning", () -> Files.exists(begun()));
          deed.run();
        });
  }

  private int run(String line) throws Failed, IOException, InterruptedException {
    return Run.toEnd(shell(line), limit, output);
  }

  private Failed failure(String line) {
    return catchThrowableOfType(Failed.class, () -> run(line));
  }

  private Command shell(String line) {
    return new Command(List.of("/bin/sh", "-c", line), marker);
  }

  private List<Long> running() {
    return StartedProcesses.running(marker).stream().map(ProcessHandle::pid).toList();
  }
}
