package io.cloudpioneer.projections.costaction;

/** What happened to a cost action. */
public enum CostActionEntryKind {
  PROPOSED,
  /** Somebody agreed to the plan. */
  APPROVED,
  /** Its playbook needed nobody for it. */
  APPROVED_BY_PLAYBOOK,
  REJECTED,
  WITHDRAWN,
  EXPIRED,
  /** It waits for its window. */
  SCHEDULED,
  STARTED,
  /** The target is no longer what the plan rests on. */
  DRIFTED,
  /** A plan was made anew. */
  REPLANNED,
  CANCELLED,
  STEP_STARTED,
  STEP_SUCCEEDED,
  STEP_FAILED,
  /** A step is being undone. */
  UNDO_STARTED,
  UNDONE,
  UNDO_FAILED,
  COMPLETED,
  /** All that was done is undone. */
  COMPENSATED,
  FAILED,
  /** The effect is measured. */
  VERIFIED
}
