package io.cloudpioneer.agents.action.step;

import io.cloudpioneer.protocol.action.Drift;
import io.cloudpioneer.protocol.action.Fact;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was observed of a target, by name. */
public record Facts(SortedMap<String, String> values) {
  public static final Facts NONE = new Facts(Map.of());
  private static final int LONGEST_VALUE = 1_024;

  public Facts {
    SortedMap<String, String> kept = new TreeMap<>();
    values.forEach((name, value) -> kept.put(name, cut(value)));
    values = Collections.unmodifiableSortedMap(kept);
  }

  public Facts(Map<String, String> values) {
    this(new TreeMap<>(values));
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** Where these facts differ from those that a plan rests on; facts it doesn't name may change. */
  public List<Drift> driftsFrom(Map<String, String> expected) {
    return new TreeMap<>(expected)
        .entrySet().stream()
            .filter(fact -> !fact.getValue().equals(values.get(fact.getKey())))
            .map(fact -> drift(fact.getKey(), fact.getValue()))
            .toList();
  }

  public List<Fact> toMessages() {
    return values.entrySet().stream()
        .map(fact -> Fact.newBuilder().setName(fact.getKey()).setValue(fact.getValue()).build())
        .toList();
  }

  private Drift drift(String name, String expected) {
    Drift.Builder drift = Drift.newBuilder().setFact(name).setExpected(expected);
    String found = values.get(name);
    if (found != null) {
      drift.setFound(found);
    }
    return drift.build();
  }

  private static String cut(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
  }
}
