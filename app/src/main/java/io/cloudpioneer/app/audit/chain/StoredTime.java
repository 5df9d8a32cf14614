package io.cloudpioneer.app.audit.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time exactly as PostgreSQL stores it.
 *
 * @param micros since 2000-01-01T00:00:00Z; its {@code infinity} is the largest number
 */
public record StoredTime(long micros) implements Comparable<StoredTime> {
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  /** What PostgreSQL would store of it: nothing below a microsecond. */
  public static StoredTime of(Instant instant) {
    return new StoredTime(ChronoUnit.MICROS.between(POSTGRES_EPOCH, instant));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static StoredTime parse(String text) {
    return of(Instant.parse(text));
  }

  public Instant instant() {
    return POSTGRES_EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  @Override
  public int compareTo(StoredTime other) {
    return Long.compare(micros, other.micros);
  }

  @JsonValue
  @Override
  public String toString() {
    return instant().toString();
  }
}
