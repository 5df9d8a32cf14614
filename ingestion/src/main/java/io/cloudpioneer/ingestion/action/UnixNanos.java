package io.cloudpioneer.ingestion.action;

import java.time.Instant;

/** Moments as the contract writes them: nanoseconds since 1970, UTC. */
final class UnixNanos {
  private static final long SECOND = 1_000_000_000L;

  private UnixNanos() {}

  static long of(Instant moment) {
    return moment.getEpochSecond() * SECOND + moment.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.EPOCH.plusNanos(nanos);
  }
}
