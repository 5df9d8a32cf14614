package io.cloudpioneer.projections.resource;

/** Whether a resource is there. */
public enum ResourceStatus {
  /** There, as far as is known. */
  PRESENT,
  /** Gone, or not seen for longer than the platform waits. */
  VANISHED
}
