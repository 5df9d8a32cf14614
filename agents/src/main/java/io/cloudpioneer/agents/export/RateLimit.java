package io.cloudpioneer.agents.export;

import java.time.Duration;

/**
 * At most so many samples a second. A batch that is larger than what a second allows goes out as a
 * whole, and is paid for by a longer wait after it.
 */
public final class RateLimit {
  private static final long SECOND = 1_000_000_000L;

  private final long samplesPerSecond;
  private long freeAt = Long.MIN_VALUE;

  public RateLimit(int samplesPerSecond) {
    this.samplesPerSecond = samplesPerSecond;
  }

  /**
   * Books a batch.
   *
   * @param now in nanoseconds, of any clock that only rises
   * @return how long to wait before sending it
   */
  public Duration book(int samples, long now) {
    long start = Math.max(now, freeAt);
    freeAt = start + samples * SECOND / samplesPerSecond;
    return Duration.ofNanos(start - now);
  }
}
