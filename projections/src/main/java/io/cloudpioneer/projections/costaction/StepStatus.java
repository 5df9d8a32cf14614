package io.cloudpioneer.projections.costaction;

/** How far a step of a plan has come. */
public enum StepStatus {
  /** Its turn has not come. */
  PENDING,
  RUNNING,
  DONE,
  /** Not done; it is tried again, or the action undone. */
  FAILED,
  /** Not begun, as what it rests on has changed. */
  OUT_OF_DATE,
  UNDOING,
  UNDONE,
  UNDO_FAILED
}
