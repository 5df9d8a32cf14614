package io.cloudpioneer.agents.action.desk;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.action.allowed.ActionsFile;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.directory.Directories;
import io.cloudpioneer.agents.action.journal.Journal;
import io.cloudpioneer.agents.action.script.ScriptRun;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.protocol.action.CarryOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that carries out an order it finds in a file, until it is killed. */
final class StepWorker {
  private StepWorker() {}

  /** The folder holds actions.conf, order and steps. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ByteString order = ByteString.copyFrom(Files.readAllBytes(folder.resolve("order")));
    open(folder, new TestTeller()).carryOut(CarryOut.parseFrom(order));
    Thread.currentThread().join();
  }

  static Desk open(Path folder, Teller teller) throws Exception {
    List<Capability> all = new ArrayList<>();
    List<Section> sections = ActionsFile.read(folder.resolve("actions.conf"));
    for (Section section : sections) {
      if (section.kind().equals("script")) {
        all.add(ScriptRun.of(section));
      }
    }
    all.addAll(
        Directories.of(
            sections.stream().filter(section -> section.kind().equals("directory")).toList()));
    Desk desk =
        new Desk(new Capabilities(all), Journal.open(folder.resolve("steps"), 100), teller, 2);
    desk.recover();
    return desk;
  }
}
