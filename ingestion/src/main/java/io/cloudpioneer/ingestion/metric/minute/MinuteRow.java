package io.cloudpioneer.ingestion.metric.minute;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Instant;
import java.util.Map;

/** One minute of one series, as its rollup has it. */
record MinuteRow(
    long series,
    SeriesFingerprint fingerprint,
    String metric,
    String kind,
    Map<String, String> attributes,
    Instant start,
    long count,
    double sum,
    double min,
    double max,
    double last) {
  private static final int SECONDS = 60;

  double mean() {
    return sum / count;
  }

  /** The minute counted since the epoch. */
  long number() {
    return start.getEpochSecond() / SECONDS;
  }

  /** A counter's level says nothing, only its rise does; so nothing is expected of it. */
  boolean hasExpectableMean() {
    return !kind.equals("COUNTER");
  }
}
