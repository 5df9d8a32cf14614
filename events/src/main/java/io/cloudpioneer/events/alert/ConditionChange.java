package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.alert.ConditionState.Firing;

/** What a sample made of a condition, as far as an alert has to hear of it. */
public enum ConditionChange {
  NONE,
  /** It holds for long enough from this sample on. */
  RAISED,
  /** It holds no longer. */
  CLEARED;

  public static ConditionChange between(ConditionState before, ConditionState after) {
    boolean fired = before instanceof Firing;
    boolean fires = after instanceof Firing;
    if (fired == fires) {
      return NONE;
    }
    return fires ? RAISED : CLEARED;
  }
}
