package io.cloudpioneer.aggregates.alert;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step of a round of an occurrence's escalation, which was carried out. */
record Told(int round, int step) {
  /** Which rounds an answer may still come for, the last one included. */
  private static final int ROUNDS = 2;

  /** This one beside the others, as far as somebody may tell of them again. */
  Set<Told> beside(Set<Told> others) {
    int last = Math.max(round, others.stream().mapToInt(Told::round).max().orElse(round));
    return Stream.concat(others.stream(), Stream.of(this))
        .filter(told -> told.equals(this) || told.round > last - ROUNDS)
        .collect(Collectors.toUnmodifiableSet());
  }
}
