package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.ConditionState.Firing;
import io.cloudpioneer.events.alert.SampleBounds;
import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Duration;
import java.time.Instant;

/** An hour that a series has samples in, and between which values they lie. */
record Hour(Instant start, double min, double max) {
  static final Duration LENGTH = Duration.ofHours(1);

  Instant end() {
    return start.plus(LENGTH);
  }

  SampleBounds bounds() {
    return new SampleBounds(min, max, end());
  }

  /** Whether its samples have to be read wherever the condition stands. */
  boolean alwaysMatters(ThresholdCondition condition) {
    return condition.afterUnread(new Clear(), bounds()).isEmpty()
        && condition.afterUnread(new Firing(start), bounds()).isEmpty();
  }
}
