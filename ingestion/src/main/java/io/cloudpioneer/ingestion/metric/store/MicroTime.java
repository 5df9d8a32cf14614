package io.cloudpioneer.ingestion.metric.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Microseconds since the epoch, the resolution PostgreSQL keeps times in. */
public final class MicroTime {
  static final long MINUTE = 60_000_000L;

  private MicroTime() {}

  /** The moment as an {@link Instant}. */
  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  /** The start of its hour. */
  static long hour(long micros) {
    return micros - Math.floorMod(micros, 60 * MINUTE);
  }

  /** The start of its minute. */
  static long minute(long micros) {
    return micros - Math.floorMod(micros, MINUTE);
  }
}
