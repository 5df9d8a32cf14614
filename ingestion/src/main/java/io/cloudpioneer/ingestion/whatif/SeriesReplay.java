package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.ConditionChange;
import io.cloudpioneer.events.alert.ConditionState;
import io.cloudpioneer.events.alert.ConditionState.Clear;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.SampleBounds;
import io.cloudpioneer.events.alert.Swings;
import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads a rule over the recorded samples of one series, from a clear condition on, as the stream
 * would have done when they came.
 */
final class SeriesReplay {
  private final ThresholdCondition condition;
  private final Recurrence recurrence;
  private final Consumer<RaisedPeriod> found;
  private ConditionState state = new Clear();
  private @Nullable Instant last;
  private @Nullable Swings swings;
  private @Nullable RaisedPeriod open;
  private @Nullable Instant clearedAt;
  private int occurrences;

  SeriesReplay(ThresholdCondition condition, Recurrence recurrence, Consumer<RaisedPeriod> found) {
    this.condition = condition;
    this.recurrence = recurrence;
    this.found = found;
  }

  /** Takes the next sample; each is later than those before. */
  void sample(Instant time, double value) {
    if (last != null && !time.isAfter(last)) {
      throw new IllegalStateException("A sample of %s came after one of %s".formatted(time, last));
    }
    last = time;
    ConditionState next = condition.after(state, time, value);
    switch (ConditionChange.between(state, next)) {
      case RAISED -> raise(time, value);
      case CLEARED -> clear(time, value);
      case NONE -> {}
    }
    state = next;
  }

  /** Takes samples unread, where reading them would show nothing; returns whether it would not. */
  boolean passOver(SampleBounds samples) {
    Optional<ConditionState> after = condition.afterUnread(state, samples);
    after.ifPresent(known -> state = known);
    return after.isPresent();
  }

  /** No more samples come: tells what is still raised. */
  void end() {
    if (open != null) {
      found.accept(open);
      open = null;
    }
  }

  private void raise(Instant time, double value) {
    boolean back = clearedAt != null && recurrence.isSameOccurrence(clearedAt, time);
    if (!back) {
      occurrences++;
    }
    boolean flapping = swing(time);
    open = new RaisedPeriod(occurrences, back, time, value, null, null, flapping);
  }

  private void clear(Instant time, double value) {
    RaisedPeriod raised = open;
    if (raised == null) {
      throw new IllegalStateException("Nothing was raised that clears at " + time);
    }
    boolean flapping = swing(time) || raised.flapping();
    found.accept(
        new RaisedPeriod(
            raised.occurrence(),
            raised.reopened(),
            raised.raisedAt(),
            raised.raisedValue(),
            time,
            value,
            flapping));
    open = null;
    clearedAt = time;
  }

  /** Counts a change; returns whether the alert flaps with it. */
  private boolean swing(Instant time) {
    Swings before = swings != null && swings.isCalmAt(time) ? swings.calmed() : swings;
    Swings after = Swings.after(before, time, recurrence);
    swings = after.beginToFlap() ? after.flapped() : after;
    return swings.flapping();
  }
}
