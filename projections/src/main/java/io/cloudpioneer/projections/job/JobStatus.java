package io.cloudpioneer.projections.job;

/** Where a job stands. */
public enum JobStatus {
  /** It was asked for, and nobody has taken it up yet. */
  WAITING,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED;

  public boolean isOver() {
    return this != WAITING && this != RUNNING;
  }
}
