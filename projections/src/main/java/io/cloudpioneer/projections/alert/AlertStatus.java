package io.cloudpioneer.projections.alert;

/** Where an alert stands. */
public enum AlertStatus {
  /** Raised, and nobody has said yet that they look after it. */
  OPEN,
  /** Somebody looks after it. */
  ACKNOWLEDGED,
  /** Over. */
  RESOLVED
}
