package io.cloudpioneer.ingestion.metric.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which sample times are taken: neither far ahead of our clock nor older than samples are kept. */
record TimeLimits(Duration future, Duration retention) {
  private static final long BILLION = 1_000_000_000L;

  Optional<Refusal> check(long timeUnixNano, Instant now) {
    long nowNano = now.getEpochSecond() * BILLION + now.getNano();
    // The wire's number is unsigned; what looks negative here lies beyond the year 2262.
    if (timeUnixNano < 0 || timeUnixNano > nowNano + future.toNanos()) {
      return Optional.of(Refusal.IN_THE_FUTURE);
    }
    return timeUnixNano < nowNano - retention.toNanos()
        ? Optional.of(Refusal.TOO_OLD)
        : Optional.empty();
  }
}
