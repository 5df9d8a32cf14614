package io.cloudpioneer.graphql.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after some free failures in a row each further one has to wait, twice as
 * long every time, at most fifteen minutes. Kept for the {@value #REMEMBERED} names and addresses
 * that failed last.
 */
final class LoginAttempts {
  private static final int REMEMBERED = 10_000;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final int free;
  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Knows of no failure yet.
   *
   * @param free how many failures in a row cost nothing
   */
  LoginAttempts(int free, Clock clock) {
    this.free = free;
    this.clock = clock;
  }

  /** How long this name or address still has to wait; zero where it may try. */
  synchronized Duration waitFor(String who) {
    Failures past = failures.get(who);
    Instant now = clock.instant();
    return past == null || !past.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, past.until());
  }

  synchronized void failed(String who) {
    Failures past = failures.remove(who);
    int count = past == null ? 1 : past.count() + 1;
    failures.put(who, new Failures(count, clock.instant().plus(penalty(count))));
  }

  synchronized void succeeded(String who) {
    failures.remove(who);
  }

  private Duration penalty(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - free, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private record Failures(int count, Instant until) {}
}
