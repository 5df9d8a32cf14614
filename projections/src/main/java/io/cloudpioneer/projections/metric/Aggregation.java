package io.cloudpioneer.projections.metric;

/** How the samples of a step become one value. */
public enum Aggregation {
  AVERAGE,
  MIN,
  MAX,
  SUM,
  COUNT,
  LAST,
  /** How much a counter rose per second; a restart from zero is recognised. */
  RATE
}
