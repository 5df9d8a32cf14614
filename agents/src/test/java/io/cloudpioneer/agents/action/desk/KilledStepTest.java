package io.cloudpioneer.agents.action.desk;

import static io.cloudpioneer.agents.action.desk.DeskFixture.FIRST;
import static io.cloudpioneer.agents.action.desk.DeskFixture.UNDO;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.agents.testing.Scripts;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Fact;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent's process killed between the beginning of a step and its end. */
class KilledStepTest {
  private static final int FILES = 2_000;

  @TempDir Path folder;

  private final TestTeller teller = new TestTeller();

  @Test
  void neverRunsAScriptASecondTimeAndEndsWhatItLeftRunning() throws Exception {
    Path runs = folder.resolve("runs");
    Path work = Scripts.script(folder, "work", "echo $$ >> " + runs, "sleep 300", "echo late");
    Path undo = Scripts.script(folder, "undo", "echo undone >> " + runs);
    Path look = Scripts.script(folder, "look", "echo runs=$(cat " + runs + " | wc -l)");
    Scripts.actionsFile(
        folder, "[script work]", "command = " + work, "undo = " + undo, "observe = " + look);
    String plan = Orders.plan(Orders.step("script.run", Map.of("script", "work"), Map.of()));

    killAmid(plan, () -> Files.exists(runs) && runs.toFile().length() > 0);

    long script = Long.parseLong(Files.readAllLines(runs).getFirst());
    try (Desk desk = StepWorker.open(folder, teller)) {
      StepEnded ended = outcome(desk, plan, FIRST);
      assertThat(ended.getStatus()).isEqualTo(StepStatus.INTERRUPTED);
      assertThat(ended.getCode()).isEqualTo("step.interrupted");
      assertThat(ended.getFactsList())
          .contains(Fact.newBuilder().setName("observed.runs").setValue("1").build());
      assertThat(desk.untold()).extracting(AgentMessage::getStepEnded).containsExactly(ended);
      Eventually.holds("the script's end", () -> !isRunning(script));
      assertThat(outcome(desk, plan, UNDO).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    }
    assertThat(Files.readAllLines(runs)).hasSize(2).last().isEqualTo("undone");
  }

  @RepeatedTest(2)
  void putsAllBackThatWasMovedBeforeTheKill() throws Exception {
    Path reports = Files.createDirectory(folder.toRealPath().resolve("reports"));
    for (int file = 0; file < FILES; file++) {
      Path old = Files.writeString(reports.resolve("old-" + file), "x".repeat(file % 100));
      Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.plusSeconds(file)));
    }
    Map<String, String> before = tree(reports);
    Scripts.actionsFile(folder, "[directory reports]", "path = " + reports);
    String plan =
        Orders.plan(
            Orders.step(
                "directory.prune",
                Map.of("path", reports.toString(), "modifiedBefore", "2026-01-01T00:00:00Z"),
                Map.of("directory.files", Integer.toString(FILES))));

    killAmid(plan, () -> !Files.exists(reports.resolve("old-1")));

    assertThat(tree(reports)).hasSizeLessThan(FILES);
    try (Desk desk = StepWorker.open(folder, teller)) {
      assertThat(outcome(desk, plan, FIRST).getStatus())
          .isIn(StepStatus.INTERRUPTED, StepStatus.SUCCEEDED);
      assertThat(outcome(desk, plan, UNDO).getStatus()).isEqualTo(StepStatus.SUCCEEDED);
    }
    assertThat(tree(reports)).isEqualTo(before);
  }

  /** A process that has ended stays listed until its parent looks, without a command line. */
  private static boolean isRunning(long process) {
    try {
      return Files.readAllBytes(Path.of("/proc/" + process + "/cmdline")).length > 0;
    } catch (IOException _) {
      return false;
    }
  }

  private StepEnded outcome(Desk desk, String plan, StepKey key) throws Exception {
    CarryOut.Builder order = Orders.order(plan, key);
    desk.carryOut((key.equals(UNDO) ? order.addAllBegunAttempts(List.of(1)) : order).build());
    return teller.end(key);
  }

  private void killAmid(String plan, BooleanSupplier begun) throws Exception {
    Files.write(folder.resolve("order"), Orders.order(plan, FIRST).build().toByteArray());
    Process agent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StepWorker.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    try {
      Eventually.holds("a beginning", begun);
    } finally {
      agent.destroyForcibly().waitFor();
    }
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            file.getFileName().toString(),
            Files.readString(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }
}
