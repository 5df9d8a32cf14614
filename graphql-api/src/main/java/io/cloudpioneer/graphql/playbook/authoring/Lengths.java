package io.cloudpioneer.graphql.playbook.authoring;

import java.time.Duration;

/** How lengths of time are written: Java's own way has no days. */
final class Lengths {
  private static final Duration DAY = Duration.ofDays(1);

  private Lengths() {}

  static String write(Duration length) {
    long days = length.toDays();
    return days > 0 && length.equals(DAY.multipliedBy(days))
        ? "P%dD".formatted(days)
        : length.toString();
  }
}
