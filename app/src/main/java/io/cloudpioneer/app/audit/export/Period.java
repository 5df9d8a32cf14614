package io.cloudpioneer.app.audit.export;

import io.cloudpioneer.app.audit.chain.NotChecked;
import io.cloudpioneer.app.audit.chain.StoredTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A span of recorded time.
 *
 * @param from its first moment
 * @param to the first moment behind it
 */
public record Period(StoredTime from, StoredTime to) {
  /** Reads a period that has passed. */
  public static Period parse(String from, String to, Instant now) {
    Period period = new Period(parse("--from", from), parse("--to", to));
    if (period.to.compareTo(period.from) <= 0) {
      throw new NotChecked(
          "The period ends at %s, which is not after its beginning %s"
              .formatted(period.to, period.from));
    }
    if (period.to.instant().isAfter(now)) {
      throw new NotChecked(
          "The period ends at %s, which is yet to come: choose a --to that has passed"
              .formatted(period.to));
    }
    return period;
  }

  private static StoredTime parse(String option, String text) {
    try {
      return StoredTime.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | ArithmeticException e) {
      throw new NotChecked(
          "%s %s is no time: write it as 2026-11-23T12:00:00Z or 2026-11-23T13:00:00+01:00"
              .formatted(option, text),
          e);
    }
  }

  boolean holds(StoredTime time) {
    return from.compareTo(time) <= 0 && time.compareTo(to) < 0;
  }
}
