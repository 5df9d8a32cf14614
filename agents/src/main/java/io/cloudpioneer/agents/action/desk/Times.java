package io.cloudpioneer.agents.action.desk;

import java.time.Instant;

/** Times as messages have them: nanoseconds since 1970. */
final class Times {
  private static final long NANOS = 1_000_000_000L;

  private Times() {}

  static long nanos(Instant time) {
    return time.getEpochSecond() * NANOS + time.getNano();
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }
}
