package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.plan.Json;
import io.cloudpioneer.agents.action.script.ScriptRun;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.testing.Eventually;
import io.cloudpioneer.agents.testing.Orders;
import io.cloudpioneer.agents.testing.Scripts;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.StepKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
    List<Capability> all = new ArrayList<>();
    for (String name : List.of("work", "other", "third")) {
      List<Section> sections =
          Scripts.sections(
              folder,
              "[script " + name + "]",
              "command = " + work + " {what}",
              "undo = " + undo + " {what}",
              "observe = " + look,
              "argument.what = [a-z]*");
      all.add(ScriptRun.of(sections.getFirst()));
    }
    Journal journal = Journal.open(folder.resolve("steps"), 500);
    TestTeller teller = new TestTeller();
    Desk desk = new Desk(new Capabilities(all), journal, teller, 2);
    return new DeskFixture(folder, desk, teller);
  }

  /** The plan that most tests order a step of. */
  static Json step(String what) {
    return Orders.step(
        "script.run", Map.of("script", "work", "what", what), Map.of("observed.color", "green"));
  }

  /** A step of another target. */
  static Json stepOf(String script, String what) {
    return Orders.step("script.run", Map.of("script", script, "what", what), Map.of());
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

  int runCount() {
    try {
      return runs().size();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void awaitRun() {
    Eventually.holds("a run", () -> runCount() > 0);
  }

  @Override
  public void close() {
    desk.close();
  }
}
