package io.cloudpioneer.projections.playbook;

/** What came of setting a playbook off. */
public enum RunStatus {
  /** A plan is being made. */
  PREPARING,
  /** Nothing is done. */
  REFUSED,
  /** A dry run told what it would do. */
  REHEARSED,
  /** Its action is on its way. */
  PROPOSED,
  SUCCEEDED,
  COMPENSATED,
  FAILED,
  /** People decided against it, or let it expire. */
  NOTHING_DONE
}
