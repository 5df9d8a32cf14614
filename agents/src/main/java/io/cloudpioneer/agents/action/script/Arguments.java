package io.cloudpioneer.agents.action.script;

import io.cloudpioneer.agents.action.step.Refused;
import java.util.regex.Pattern;

/** Looks at what the platform wants to hand to a script. */
final class Arguments {
  private static final int LONGEST = 1_024;

  private Arguments() {}

  static void check(Script script, String name, String value) throws Refused {
    Pattern pattern = script.arguments().getOrDefault(name, Pattern.compile("(?!)"));
    if (value.length() > LONGEST || !matches(pattern, value)) {
      throw new Refused(
          "parameter.refused",
          "%s of the script %s has to match %s".formatted(name, script.name(), pattern));
    }
    if (value.startsWith("-") && script.opensWord(name)) {
      throw new Refused(
          "parameter.refused",
          "%s of the script %s would be taken for an option: it can't begin with a dash"
              .formatted(name, script.name()));
    }
  }

  private static boolean matches(Pattern pattern, String value) {
    try {
      return pattern.matcher(new PatientText(value)).matches();
    } catch (PatientText.Exhausted | StackOverflowError _) {
      return false;
    }
  }
}
