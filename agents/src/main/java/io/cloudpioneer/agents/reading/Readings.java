package io.cloudpioneer.agents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was read at one moment. A value that is no finite number is left out. */
public final class Readings {
  private final List<Reading> all = new ArrayList<>();

  /** Adds a value; its attributes are given as name, value, name, value, … */
  public void add(Metric metric, double value, String... attributes) {
    if (!Double.isFinite(value)) {
      return;
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at < attributes.length; at += 2) {
      named.put(attributes[at], attributes[at + 1]);
    }
    all.add(new Reading(metric, named, value));
  }

  public List<Reading> all() {
    return List.copyOf(all);
  }
}
