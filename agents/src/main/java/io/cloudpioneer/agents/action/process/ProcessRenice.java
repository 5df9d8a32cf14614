package io.cloudpioneer.agents.action.process;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Failed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code process.renice}: all threads of one process; undone thread by thread. */
public final class ProcessRenice implements Capability {
  static final String PROCESS = "process";
  static final String PID = "pid";
  static final String NICE = "nice";
  static final String STARTED = "process.started";
  static final String PROGRAM = "process.program";
  static final String NICE_NOW = "process.nice";
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final String THREAD = "thread.";

  private final ProcessKind kind;

  ProcessRenice(ProcessKind kind) {
    this.kind = kind;
  }

  public static ProcessRenice of(Section section) throws UnusableSetting {
    return new ProcessRenice(ProcessKind.of(section));
  }

  @Override
  public Offer offer() {
    return ReniceOffer.of(kind);
  }

  @Override
  public boolean isAbout(Parameters parameters) {
    return parameters.text(PROCESS).equals(kind.name());
  }

  @Override
  public void check(Parameters parameters) throws Refused {
    parameters.mustBe(Set.of(PROCESS, PID, NICE));
    if (!NUMBER.matcher(parameters.text(PID)).matches()) {
      throw new Refused("parameter.refused", "pid has to be the number of a process");
    }
    kind.checkNice(parameters.text(NICE));
  }

  @Override
  public String target(Parameters parameters) {
    return "process:" + parameters.text(PID);
  }

  @Override
  public Facts observe(Parameters parameters, Limit limit) throws Refused, IOException {
    RunningProcess process = found(parameters);
    return new Facts(
        Map.of(
            PROGRAM, process.program(),
            STARTED, process.started(),
            NICE_NOW, Integer.toString(process.nice())));
  }

  @Override
  public Preview preview(Parameters parameters, Facts facts, Limit limit) {
    return Preview.of(
        "Would change the nice value of %s (pid %s) from %s to %s"
            .formatted(
                facts.value(PROGRAM),
                parameters.text(PID),
                facts.value(NICE_NOW),
                parameters.text(NICE)));
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts)
      throws Refused, IOException {
    Map<String, String> notes = new HashMap<>();
    notes.put(STARTED, facts.value(STARTED));
    notes.put(NICE_NOW, facts.value(NICE_NOW));
    found(parameters)
        .threads()
        .forEach((thread, nice) -> notes.put(THREAD + thread, nice.toString()));
    return notes;
  }

  @Override
  public void carryOut(Work work) throws Unsuccessful, IOException, InterruptedException {
    int nice = Integer.parseInt(work.parameters().text(NICE));
    Renice.all(() -> sameAsNoted(work).orElseThrow(ProcessRenice::gone).otherThan(_ -> nice), work);
  }

  @Override
  public void undo(Work work) throws Unsuccessful, IOException, InterruptedException {
    // A thread that came since then has the value its maker had.
    String ofNewThreads = work.note(NICE_NOW);
    Renice.all(
        () ->
            sameAsNoted(work)
                .map(process ->
                    process.otherThan(thread ->
                        Integer.parseInt(work.notes().getOrDefault(THREAD + thread, ofNewThreads))))
                .orElseGet(TreeMap::new),
        work);
  }

  private RunningProcess found(Parameters parameters) throws Refused, IOException {
    RunningProcess process =
        ProcessFiles.find(Long.parseLong(parameters.text(PID)))
            .orElseThrow(() ->
                new Refused("process.unknown", "There is no process " + parameters.text(PID)));
    kind.checkProgram(process);
    return process;
  }

  /** A number is given to another process once its owner has ended. */
  private static Optional<RunningProcess> sameAsNoted(Work work) throws IOException {
    return ProcessFiles.find(Long.parseLong(work.parameters().text(PID)))
        .filter(process -> process.started().equals(work.note(STARTED)));
  }

  private static Failed gone() {
    return new Failed("process.ended", "The process ended before it was reniced");
  }
}
