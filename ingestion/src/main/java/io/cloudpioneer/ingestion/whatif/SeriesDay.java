package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.ThresholdCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The hours of one day that a series' replay has still to go through. */
final class SeriesDay {
  private final long series;
  private final SeriesReplay replay;
  private final ThresholdCondition condition;
  private final List<Hour> hours = new ArrayList<>(24);
  private int next;

  SeriesDay(long series, SeriesReplay replay, ThresholdCondition condition) {
    this.series = series;
    this.replay = replay;
    this.condition = condition;
  }

  void add(Hour hour) {
    hours.add(hour);
  }

  /**
   * What has to be read before it can go on, after passing over all that need not be; empty at the
   * end of the day. Hours that matter in any case are read along with the one before.
   */
  Optional<Stretch> wanted(Instant from, Instant to) {
    while (next < hours.size() && replay.passOver(hours.get(next).bounds())) {
      next++;
    }
    if (next == hours.size()) {
      return Optional.empty();
    }
    Hour first = hours.get(next++);
    Hour last = first;
    while (next < hours.size() && hours.get(next).alwaysMatters(condition)) {
      last = hours.get(next++);
    }
    return Optional.of(
        new Stretch(series, later(first.start(), from), last.end().isAfter(to) ? to : last.end()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
