package io.cloudpioneer.projections.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * One series over a range of time.
 *
 * @param unit UCUM, of the values as they are here: a rate has the counter's unit per second
 * @param step the width of a point
 * @param points in order of time; a step without samples has none
 * @param expected where values were to be expected; empty where too little is known
 */
public record SeriesView(
    SeriesFingerprint id,
    String metric,
    String unit,
    MetricKind kind,
    SortedMap<String, String> attributes,
    Duration step,
    List<Point> points,
    List<BandPoint> expected) {
  public SeriesView {
    points = List.copyOf(points);
    expected = List.copyOf(expected);
  }

  /** A value; {@code time} is the start of its step. */
  public record Point(Instant time, double value) {}

  /** What was to be expected; {@code time} is the start of its step. */
  public record BandPoint(Instant time, double low, double high) {}
}
