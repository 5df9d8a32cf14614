package io.cloudpioneer.aggregates.costaction;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionCompensated;
import io.cloudpioneer.events.costaction.Plan;
import java.util.List;

/** What was done is undone in reverse order; a step without a compensation is passed over. */
final class Undoing {
  private static final int NONE = -1;

  private Undoing() {}

  /** Whether anything is left to undo of the steps before one. */
  static boolean isLeft(Plan plan, int below) {
    return last(plan, below) != NONE;
  }

  /** The last step before one that has a compensation, or -1. */
  static int last(Plan plan, int below) {
    int step = below - 1;
    while (step >= 0 && plan.steps().get(step).compensation() == null) {
      step--;
    }
    return step;
  }

  /** What makes the undoing necessary; and its end, where nothing is left to undo. */
  static List<CostActionEvent> after(CostActionEvent cause, Plan plan, int below) {
    return isLeft(plan, below)
        ? List.of(cause)
        : List.of(cause, new CostActionCompensated(cause.actionId()));
  }
}
