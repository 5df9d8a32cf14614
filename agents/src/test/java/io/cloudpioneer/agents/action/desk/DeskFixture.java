package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.action.script.ScriptRun;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.agents.testing.Scripts;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A desk that may run a script, which writes down each of its runs and may be held up. */
final class DeskFixture implements AutoCloseable {
  static final StepKey FIRST = Orders.key(0, 1, Direction.FORWARD);
  static final StepKey UNDO = Orders.key(0, 1, Direction.COMPENSATION);

  final TestTeller teller;
  final Desk desk;
  private final Path folder;

  private DeskFixture(Path folder, Desk desk, TestTeller teller) {
    this.folder = folder;
    this.desk = desk;
    this.teller = teller;
  }

  static DeskFixture open(Path folder) throws Exception {
    Path runs = folder.resolve("runs");
    Path held = folder.resolve("held");
    String wait = "while [ -e " + held + " ]; do sleep 0.02; done";
    Path work = Scripts.script(folder, "work", "echo \"$1\" >> " + runs, wait, "echo did \"$1\"");
    Path undo = Scripts.script(folder, "undo", "echo \"undo $1\" >> " + runs);
    Path look = Scripts.script(folder, "look", "echo color=$(cat " + folder + "/color)");
    Files.writeString(folder.resolve("color"), "green");
    ScriptRun run =
        ScriptRun.of(
            Scripts.sections(
                    folder,
                    "[script work]",
                    "command = " + work + " {what}",
                    "undo = " + undo + " {what}",
                    "observe = " + look,
                    "argument.what = [a-z]*")
                .getFirst());
    Journal journal = Journal.open(folder.resolve("steps"), 100);
    TestTeller teller = new TestTeller();
    Desk desk = new Desk(new Capabilities(List.of(run)), journal, teller, 2);
    return new DeskFixture(folder, desk, teller);
  }

  /** The plan that most tests order a step of. */
  static Json step(String what) {
    return Orders.step(
        "script.run", Map.of("script", "work", "what", what), Map.of("observed.color", "green"));
  }

  static Json step(String what, Json compensation, Duration timeLimit) {
    return Orders.step(
        "script.run",
        Map.of("script", "work", "what", what),
        Map.of("observed.color", "green"),
        compensation,
        timeLimit);
  }

  void color(String color) throws IOException {
    Files.writeString(folder.resolve("color"), color);
  }

  /** Scripts wait amid their work from now on. */
  void hold() throws IOException {
    Files.createFile(folder.resolve("held"));
  }

  void release() throws IOException {
    Files.delete(folder.resolve("held"));
  }

  List<String> runs() throws IOException {
    Path runs = folder.resolve("runs");
    return Files.exists(runs) ? Files.readAllLines(runs) : List.of();
  }

  void awaitRun() {
    Eventually.holds("a run", () -> Files.exists(folder.resolve("runs")));
  }

  @Override
  public void close() {
    desk.close();
  }
}
