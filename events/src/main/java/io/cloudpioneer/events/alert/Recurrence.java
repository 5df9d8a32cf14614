package io.cloudpioneer.events.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * What a rule makes of a condition that comes and goes.
 *
 * @param reopensWithin a condition that comes back this soon after it cleared is the same
 *     occurrence; zero makes each return a new one
 * @param steadyChanges more raises and clears than this are flapping
 * @param flapsWithin the time they are counted over; after as long without any it is calm
 */
public record Recurrence(Duration reopensWithin, int steadyChanges, Duration flapsWithin) {
  /** What holds where a rule says nothing about it. */
  public static final Recurrence USUAL =
      new Recurrence(Duration.ofMinutes(10), 5, Duration.ofMinutes(30));

  public Recurrence {
    if (reopensWithin.isNegative() || steadyChanges < 1 || !flapsWithin.isPositive()) {
      throw new IllegalArgumentException(
          "A condition comes back within no negative time, and flaps above 1 change in some time");
    }
  }

  /** Whether a condition that cleared and came back is still the same occurrence. */
  public boolean isSameOccurrence(Instant clearedAt, Instant backAt) {
    return reopensWithin.isPositive() && !backAt.isAfter(clearedAt.plus(reopensWithin));
  }
}
