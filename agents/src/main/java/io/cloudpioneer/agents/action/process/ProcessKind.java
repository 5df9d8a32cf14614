package io.cloudpioneer.agents.action.process;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.util.regex.Pattern;

/**
 * Processes that may be reniced.
 *
 * @param program a pattern for the path of what they execute
 * @param least the lowest nice value they may get: the lower, the more of the CPU
 */
record ProcessKind(String name, Pattern program, int least, int most) {
  static final int HIGHEST = 19;
  private static final int LOWEST = -20;
  private static final Pattern NICE_VALUE = Pattern.compile("0|-?[1-9][0-9]?");

  static ProcessKind of(Section section) throws UnusableSetting {
    Pattern program = section.pattern("program", section.required("program"));
    int least = section.number("least-nice", 0, LOWEST, HIGHEST);
    int most = section.number("most-nice", HIGHEST, least, HIGHEST);
    section.end();
    return new ProcessKind(section.name(), program, least, most);
  }

  void checkNice(String text) throws Refused {
    int nice = NICE_VALUE.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
    if (nice < least || nice > most) {
      throw new Refused(
          "parameter.refused", "nice of %s has to be from %d to %d".formatted(name, least, most));
    }
  }

  void checkProgram(RunningProcess process) throws Refused {
    if (!program.matcher(process.program()).matches()) {
      throw new Refused(
          "operation.not-allowed",
          "Process %d executes %s; the configuration allows %s to be reniced"
              .formatted(process.pid(), process.program(), program));
    }
  }
}
