package io.cloudpioneer.agents.action.script;

import io.cloudpioneer.agents.action.allowed.CommandLine;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.command.Command;
import io.cloudpioneer.agents.action.command.Printed;
import io.cloudpioneer.agents.action.command.Run;
import io.cloudpioneer.agents.action.plan.PlanHash;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Facts;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.action.step.Preview;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import io.cloudpioneer.agents.action.step.Work;
import io.cloudpioneer.agents.settings.UnusableSetting;
import io.cloudpioneer.protocol.action.Offer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code script.run}: a script the configuration names, with arguments it lets through. */
public final class ScriptRun implements Capability {
  static final String SCRIPT = "script";
  static final String DIGEST = "script.digest";
  static final String OBSERVED = "observed.";

  private final Script script;

  private ScriptRun(Script script) {
    this.script = script;
  }

  public static ScriptRun of(Section section) throws UnusableSetting {
    return new ScriptRun(Script.of(section));
  }

  @Override
  public Offer offer() {
    return ScriptOffer.of(script);
  }

  @Override
  public boolean isAbout(Parameters parameters) {
    return parameters.text(SCRIPT).equals(script.name());
  }

  @Override
  public void check(Parameters parameters) throws Refused {
    Set<String> names = new HashSet<>(script.arguments().keySet());
    names.add(SCRIPT);
    parameters.mustBe(names);
    for (String argument : script.arguments().keySet()) {
      Arguments.check(script, argument, parameters.text(argument));
    }
  }

  @Override
  public String target(Parameters parameters) {
    return "script:" + script.name();
  }

  @Override
  public Facts observe(Parameters parameters, Limit limit)
      throws Unsuccessful, IOException, InterruptedException {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put(DIGEST, PlanHash.of(script.command().program()));
    if (script.observe().isPresent()) {
      Printed.successfully(words(script.observe().get(), parameters), limit)
          .text()
          .lines()
          .filter(line -> line.indexOf('=') > 0)
          .forEach(line -> facts.put(OBSERVED + before(line), after(line)));
    }
    return new Facts(facts);
  }

  @Override
  public Preview preview(Parameters parameters, Facts facts, Limit limit) {
    return Preview.of("Would run " + script.command().filled(parameters.values()));
  }

  @Override
  public Map<String, String> prepare(DeedKey key, Parameters parameters, Facts facts) {
    return Map.of();
  }

  @Override
  public void carryOut(Work work) throws Unsuccessful, IOException, InterruptedException {
    run(script.command(), work);
  }

  @Override
  public void undo(Work work) throws Unsuccessful, IOException, InterruptedException {
    if (script.undo().isEmpty()) {
      throw new Refused(
          "operation.not-undoable",
          "The agent's configuration has no undo for the script " + script.name());
    }
    run(script.undo().get(), work);
  }

  private static void run(CommandLine line, Work work)
      throws Unsuccessful, IOException, InterruptedException {
    Command command = new Command(words(line, work.parameters()), work.key().toString());
    Run.successfully(command, work.limit(), work.output());
  }

  private static List<String> words(CommandLine line, Parameters parameters) throws Refused {
    try {
      line.checkProgram();
    } catch (IOException untrusted) {
      throw new Refused(
          "operation.not-allowed",
          "%s isn't run any more: %s".formatted(line.program(), untrusted.getMessage()));
    }
    return line.filled(parameters.values());
  }

  private static String before(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  private static String after(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }
}
