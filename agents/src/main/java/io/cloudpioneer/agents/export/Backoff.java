package io.cloudpioneer.agents.export;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: doubling, up to a limit, with jitter. */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;
  private int failures;

  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** After one more failure: from half of the full wait to all of it, so that agents spread. */
  public Duration next() {
    long full = Math.min(longest.toNanos(), first.toNanos() << Math.min(failures, 20));
    failures++;
    return Duration.ofNanos(full / 2 + random.nextLong(full / 2 + 1));
  }

  public void reset() {
    failures = 0;
  }
}
