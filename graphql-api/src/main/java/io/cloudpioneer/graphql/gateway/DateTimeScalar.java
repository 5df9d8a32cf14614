package io.cloudpioneer.graphql.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** A moment: ISO 8601 with offset on the wire, an {@link Instant} of whole microseconds in here. */
final class DateTimeScalar extends TextScalar<Instant> {
  DateTimeScalar() {
    super(Instant.class);
  }

  @Override
  Instant read(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException notOne) {
      throw new IllegalArgumentException(
          "'%s' is no moment: write it with its offset, like 2026-11-23T14:05:00Z".formatted(text),
          notOne);
    }
  }

  @Override
  String write(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
