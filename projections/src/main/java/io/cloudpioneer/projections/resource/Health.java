package io.cloudpioneer.projections.resource;

/** How a resource is, by its open alerts and its samples; worst last. */
public enum Health {
  /** No open alert above information, and samples arrive where the resource sends any. */
  OK,
  /** It should send samples and none came for five minutes, or it has vanished. */
  UNKNOWN,
  /** Its highest open alert is a warning. */
  WARNING,
  /** It has an open critical alert. */
  CRITICAL
}
