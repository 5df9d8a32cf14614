package io.cloudpioneer.ingestion.metric.store;

/** The samples of one series within one minute, summed up. */
final class Rollup {
  private final long series;
  private final long bucket;
  private long count;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private double last;
  private long lastMicros = Long.MIN_VALUE;

  /**
   * An empty one.
   *
   * @param bucket the start of the minute in microseconds since the epoch
   */
  Rollup(long series, long bucket) {
    this.series = series;
    this.bucket = bucket;
  }

  void add(long micros, double value) {
    count++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (micros >= lastMicros) {
      last = value;
      lastMicros = micros;
    }
  }

  long series() {
    return series;
  }

  long bucket() {
    return bucket;
  }

  long count() {
    return count;
  }

  double sum() {
    return sum;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  double last() {
    return last;
  }

  long lastMicros() {
    return lastMicros;
  }
}
