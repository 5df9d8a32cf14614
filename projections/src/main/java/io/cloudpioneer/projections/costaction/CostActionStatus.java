package io.cloudpioneer.projections.costaction;

import java.util.EnumSet;
import java.util.Set;

/** Where a cost action stands. */
public enum CostActionStatus {
  /** Proposed, or planned anew; waits for people to agree. */
  WAITING,
  /** All have agreed; it begins at once. */
  APPROVED,
  /** All have agreed; it waits for its maintenance window. */
  SCHEDULED,
  /** Its steps are carried out. */
  EXECUTING,
  /** Its target is no longer what the plan rests on; it waits for a plan made anew. */
  DRIFTED,
  /** What was done is being undone. */
  COMPENSATING,
  /** Every step succeeded. */
  COMPLETED,
  /** Completed, and its effect is measured. */
  VERIFIED,
  /** Not done; what was done of it is undone. */
  COMPENSATED,
  /** Not done, and not wholly undone: a person has to look. */
  FAILED,
  /** Somebody said no. */
  REJECTED,
  /** Taken back. */
  WITHDRAWN,
  /** Nobody agreed in time, or its window went by. */
  EXPIRED;

  /** Those of which something is still to come. */
  public static final Set<CostActionStatus> UNDER_WAY = EnumSet.range(WAITING, COMPENSATING);
}
