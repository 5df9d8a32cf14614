package io.cloudpioneer.events.costaction;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure that a proposal rests on, and where it comes from.
 *
 * @param what it says, such as {@code file system in use}
 * @param unit by UCUM, such as {@code By} or {@code 1}
 */
public record Evidence(String what, double value, String unit, Source source) {
  /** Where a figure comes from, so that it can be computed again. */
  public sealed interface Source {}

  /**
   * Samples of one series.
   *
   * @param from inclusive
   * @param to exclusive
   * @param aggregation of the samples: {@code last}, {@code mean}, {@code min}, {@code max} or
   *     {@code sum}
   */
  public record Samples(
      ResourceId resource,
      SeriesFingerprint series,
      String metric,
      Instant from,
      Instant to,
      String aggregation)
      implements Source {}

  /** A recorded fact, such as the one that raised an alert. */
  public record Fact(UUID eventId) implements Source {}

  /** What an agent observed on the target when it was asked. */
  public record Observation(String fact, Instant at) implements Source {}
}
