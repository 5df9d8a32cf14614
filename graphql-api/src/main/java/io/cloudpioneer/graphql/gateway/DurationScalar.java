package io.cloudpioneer.graphql.gateway;

import java.time.DateTimeException;
import java.time.Duration;

/** A length of time: ISO 8601 on the wire, such as {@code PT5M}. */
final class DurationScalar extends TextScalar<Duration> {
  DurationScalar() {
    super(Duration.class);
  }

  @Override
  Duration read(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(
          "'%s' is no length of time: write it like PT5M or P1D".formatted(text), notOne);
    }
  }

  @Override
  String write(Duration length) {
    return length.toString();
  }
}
