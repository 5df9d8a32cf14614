package io.cloudpioneer.events.alert;

import java.time.Instant;

/** Where a rule's condition stands on one series. */
public sealed interface ConditionState {
  record Clear() implements ConditionState {}

  /** Breached, but not yet for long enough. */
  record Pending(Instant since) implements ConditionState {}

  record Firing(Instant since) implements ConditionState {}
}
