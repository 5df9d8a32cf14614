package io.cloudpioneer.ingestion.metric.store;

/** Between which values a series' samples of its newest hour lie, as far as they were seen here. */
final class HourExtremes {
  private long hour = Long.MIN_VALUE;
  private double min;
  private double max;

  /** Takes one more sample in; returns whether it lies outside of all before it in its hour. */
  boolean widen(long micros, double value) {
    long own = MicroTime.hour(micros);
    if (own != hour) {
      hour = own;
      min = value;
      max = value;
      return true;
    }
    if (value >= min && value <= max) {
      return false;
    }
    min = Math.min(min, value);
    max = Math.max(max, value);
    return true;
  }

  /** The start of the hour in microseconds since the epoch. */
  long hour() {
    return hour;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }
}
