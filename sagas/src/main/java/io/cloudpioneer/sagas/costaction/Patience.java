package io.cloudpioneer.sagas.costaction;

import java.time.Duration;
import java.time.Instant;

/** How long a remediation waits for what. */
final class Patience {
  /** For an agent to own the target, and for it to begin: it may be starting again just now. */
  static final Duration BEGIN_WITHIN = Duration.ofMinutes(5);

  /** For an outcome to get through, once its step must have ended. */
  static final Duration ANSWER_WITHIN = Duration.ofMinutes(5);

  /** For a plan made anew, after a drift. */
  static final Duration REPLAN_WITHIN = Duration.ofHours(24);

  /** For the figures of a completed action: its agent may be away. */
  static final Duration MEASURE_WITHIN = Duration.ofHours(1);

  /** Before what was asked of the action is asked again, where nothing came of it. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  /** Before it is made sure that an agent was given its step. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private static final Duration LONGEST_BACK_OFF = Duration.ofHours(24);

  private Patience() {}

  /** When an attempt that is started now must have been answered. */
  static Instant deadline(Instant now, Duration timeLimit) {
    return now.plus(BEGIN_WITHIN).plus(timeLimit).plus(ANSWER_WITHIN);
  }

  /** The pause after a number of failed attempts: the plan's after the first, then doubling. */
  static Duration backOff(Duration planned, int failed) {
    Duration pause = planned.multipliedBy(1L << Math.clamp(failed - 1, 0, 20));
    return pause.compareTo(LONGEST_BACK_OFF) < 0 ? pause : LONGEST_BACK_OFF;
  }
}
