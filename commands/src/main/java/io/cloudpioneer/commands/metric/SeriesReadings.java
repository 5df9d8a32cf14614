package io.cloudpioneer.commands.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Instant;
import java.util.Optional;

/** What was measured last. */
public interface SeriesReadings {
  /** The newest sample of a series; empty where it has none. */
  Optional<Reading> latest(SeriesFingerprint series);

  /**
   * A sample.
   *
   * @param unit by UCUM
   */
  record Reading(double value, Instant at, String unit) {}
}
