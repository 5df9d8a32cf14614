package io.cloudpioneer.graphql.playbook.authoring;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps by their names, and the ways by which a step's compensation names another step. */
final class StepNames {
  private final Reading reading;
  private final Map<String, String> pointers = new LinkedHashMap<>();

  StepNames(Reading reading) {
    this.reading = reading;
    for (int number = 0; number < reading.tree().at("/steps").size(); number++) {
      String pointer = "/steps/" + number;
      String name = reading.tree().text(pointer + "/name");
      if (pointers.putIfAbsent(name, pointer) != null) {
        reading.refuse(
            "playbook.step-twice",
            pointer + "/name",
            "is the name of two steps: give each a name of its own");
      }
    }
  }

  /** The pointer to the step that is named there. */
  String namedBy(String pointer) {
    String step = pointers.get(reading.tree().text(pointer));
    if (step == null) {
      reading.refuse(
          "playbook.unknown-step", pointer, "names no step: write the name of one of the steps");
      return pointer;
    }
    return step;
  }

  /** Refuses each circle once, and shows it. */
  void requireNoCycle() {
    Set<String> told = new HashSet<>();
    pointers.keySet().forEach(start -> requireNoCycle(start, told));
  }

  private void requireNoCycle(String start, Set<String> told) {
    Set<String> way = new LinkedHashSet<>();
    String step = start;
    while (step != null && way.add(step)) {
      step = undoneBy(step);
    }
    if (start.equals(step) && told.addAll(way)) {
      reading.refuse(
          "playbook.compensation-cycle",
          pointers.get(start) + "/compensation",
          "leads back to itself: %s -> %s. Name an operation in one of them"
              .formatted(String.join(" -> ", way), start));
    }
  }

  private @Nullable String undoneBy(String step) {
    String named = pointers.get(step) + "/compensation/step";
    String other = reading.tree().text(named);
    return pointers.containsKey(other) && reading.tree().has(named) ? other : null;
  }
}
