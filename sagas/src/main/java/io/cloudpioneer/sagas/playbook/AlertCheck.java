package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.metric.SeriesReadings.Reading;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.playbook.RunEvent.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an alert's figure stands once the action it caused is completed.
 *
 * @param value the last one since; null where there was none
 */
record AlertCheck(Verdict verdict, @Nullable Double value, @Nullable Instant at) {
  /**
   * Empty while it may still come back.
   *
   * @param last whether it is not waited for any longer
   */
  static Optional<AlertCheck> of(
      ThresholdCondition condition, Optional<Reading> latest, Instant since, boolean last) {
    Optional<Reading> reading = latest.filter(sample -> sample.at().isAfter(since));
    if (reading.isEmpty()) {
      return last
          ? Optional.of(new AlertCheck(Verdict.NOT_MEASURED, null, null))
          : Optional.empty();
    }
    double value = reading.get().value();
    boolean breached = condition.comparison().holds(value, condition.clearThreshold());
    return breached && !last
        ? Optional.empty()
        : Optional.of(
            new AlertCheck(
                breached ? Verdict.STILL_BREACHED : Verdict.HEALTHY, value, reading.get().at()));
  }

  boolean isOver() {
    return verdict == Verdict.HEALTHY;
  }

  /** When it was measured, or a moment that stands for it. */
  Instant at(Instant otherwise) {
    return Objects.requireNonNullElse(at, otherwise);
  }
}
