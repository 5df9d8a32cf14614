package io.cloudpioneer.agents.action.step;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an operation is asked to do, as the plan words it. */
public record Parameters(Map<String, String> values) {
  private static final int LONGEST = 4_096;

  public Parameters {
    values = Map.copyOf(values);
  }

  /** Empty where it isn't given. */
  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  public Instant instant(String name) throws Refused {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException _) {
      throw new Refused(
          "parameter.refused",
          "%s is no absolute time; write it as 2026-11-18T00:00:00Z".formatted(name));
    }
  }

  /** Exactly these parameters, each with something in it. */
  public void mustBe(Set<String> names) throws Refused {
    for (String name : new TreeSet<>(names)) {
      if (text(name).isEmpty()) {
        throw new Refused("parameter.missing", "The parameter %s is missing".formatted(name));
      }
    }
    for (Map.Entry<String, String> given : values.entrySet()) {
      if (!names.contains(given.getKey())) {
        throw new Refused(
            "parameter.unknown",
            "There is no parameter %s; there are %s"
                .formatted(given.getKey(), new TreeSet<>(names)));
      }
      if (given.getValue().length() > LONGEST || given.getValue().indexOf('\0') >= 0) {
        throw new Refused(
            "parameter.refused",
            "%s is longer than %d characters or holds a zero byte"
                .formatted(given.getKey(), LONGEST));
      }
    }
  }
}
