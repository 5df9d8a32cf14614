package io.cloudpioneer.projections.costaction;

import static io.cloudpioneer.projections.costaction.StepStatus.DONE;
import static io.cloudpioneer.projections.costaction.StepStatus.FAILED;
import static io.cloudpioneer.projections.costaction.StepStatus.OUT_OF_DATE;
import static io.cloudpioneer.projections.costaction.StepStatus.PENDING;
import static io.cloudpioneer.projections.costaction.StepStatus.RUNNING;
import static io.cloudpioneer.projections.costaction.StepStatus.UNDOING;
import static io.cloudpioneer.projections.costaction.StepStatus.UNDONE;
import static io.cloudpioneer.projections.costaction.StepStatus.UNDO_FAILED;

import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a step of a plan has come.
 *
 * @param attempts so far, at the step itself
 * @param startedAt of the attempt that is under way, or was the last one
 * @param endedAt of that attempt; null while it is under way
 * @param code why it failed, stable
 * @param output the tail of what it printed
 */
public record StepProgress(
    int number,
    PlanStep step,
    StepStatus status,
    int attempts,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String code,
    @Nullable String sentence,
    @Nullable String output) {

  /** Of every step of the plan, by what happened to the action so far. */
  public static List<StepProgress> of(Plan plan, List<CostActionEntry> timeline) {
    List<StepProgress> steps = new ArrayList<>();
    for (PlanStep step : plan.steps()) {
      steps.add(new StepProgress(steps.size(), step, PENDING, 0, null, null, null, null, null));
    }
    for (CostActionEntry entry : timeline) {
      if (entry.step() != null && entry.step() < steps.size()) {
        steps.set(entry.step(), steps.get(entry.step()).after(entry));
      }
    }
    return List.copyOf(steps);
  }

  private StepProgress after(CostActionEntry entry) {
    return switch (entry.kind()) {
      case STEP_STARTED -> begun(RUNNING, attempts + 1, entry);
      case UNDO_STARTED -> begun(UNDOING, attempts, entry);
      case STEP_SUCCEEDED -> ended(DONE, entry);
      case STEP_FAILED -> ended(FAILED, entry);
      case DRIFTED -> ended(OUT_OF_DATE, entry);
      case UNDONE -> ended(UNDONE, entry);
      case UNDO_FAILED -> ended(UNDO_FAILED, entry);
      default -> this;
    };
  }

  private StepProgress begun(StepStatus newStatus, int newAttempts, CostActionEntry entry) {
    return new StepProgress(
        number, step, newStatus, newAttempts, entry.at(), null, null, null, null);
  }

  private StepProgress ended(StepStatus newStatus, CostActionEntry entry) {
    return new StepProgress(
        number,
        step,
        newStatus,
        attempts,
        startedAt,
        entry.at(),
        entry.code(),
        entry.sentence(),
        entry.output());
  }
}
