package io.cloudpioneer.projections.metric;

/** What a metric's numbers are. */
public enum MetricKind {
  /** A value at a moment. */
  GAUGE,
  /** A sum that only rises, and may start anew from zero. */
  COUNTER,
  /** A sum that may fall. */
  UP_DOWN_COUNTER,
  /** What was added since the sample before. */
  DELTA
}
