package io.cloudpioneer.agents.action.process;

import io.cloudpioneer.agents.action.allowed.Section;
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

  static ProcessKind of(Section section) throws UnusableSetting {
    Pattern program = section.pattern("program", section.required("program"));
    int least = section.number("least-nice", 0, LOWEST, HIGHEST);
    int most = section.number("most-nice", HIGHEST, least, HIGHEST);
    section.end();
    return new ProcessKind(section.name(), program, least, most);
  }
}
