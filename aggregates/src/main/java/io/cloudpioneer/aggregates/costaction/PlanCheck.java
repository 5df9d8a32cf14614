package io.cloudpioneer.aggregates.costaction;

import static io.cloudpioneer.aggregates.costaction.ProposalCheck.check;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.events.costaction.CostActionId;
import io.cloudpioneer.events.costaction.Operation;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.PlanStep;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan may look like. */
final class PlanCheck {
  static final int MOST_STEPS = 50;
  static final int MOST_ATTEMPTS = 10;
  static final Duration LONGEST = Duration.ofHours(24);

  private PlanCheck() {}

  static void require(CostActionId action, Plan plan) {
    check(plan.action().equals(action), "plan.other-action", "The plan is another action's");
    List<PlanStep> steps = plan.steps();
    check(!steps.isEmpty(), "plan.no-steps", "A plan needs at least one step");
    check(
        steps.size() <= MOST_STEPS,
        "plan.too-many-steps",
        "A plan has at most %d steps".formatted(MOST_STEPS));
    Set<String> names = new HashSet<>();
    for (PlanStep step : steps) {
      require(step);
      check(
          names.add(step.name()),
          "plan.step-twice",
          "Two steps are called '%s': give each a name of its own".formatted(step.name()));
    }
    check(
        canonical(plan).getBytes(StandardCharsets.UTF_8).length <= Plan.MOST_BYTES,
        "plan.too-large",
        "A plan's text has at most %d bytes".formatted(Plan.MOST_BYTES));
  }

  private static void require(PlanStep step) {
    String name = step.name();
    check(
        !name.isBlank() && !step.operation().name().isBlank(),
        "plan.nameless-step",
        "Every step needs a name and an operation");
    check(
        !step.operation().equals(Operation.UNDO),
        "plan.undo-forwards",
        "Step '%s': undo is a compensation, not a step".formatted(name));
    check(
        isWithinLimits(step.timeLimit()) && !step.timeLimit().isZero(),
        "plan.bad-time-limit",
        "Step '%s': its time limit is more than none and at most 24 hours".formatted(name));
    check(
        step.attempts() >= 1 && step.attempts() <= MOST_ATTEMPTS,
        "plan.bad-attempts",
        "Step '%s': it is tried 1 to %d times".formatted(name, MOST_ATTEMPTS));
    check(
        isWithinLimits(step.backOff()),
        "plan.bad-back-off",
        "Step '%s': the pause before it is tried again is at most 24 hours".formatted(name));
  }

  private static boolean isWithinLimits(Duration time) {
    return !time.isNegative() && time.compareTo(LONGEST) <= 0;
  }

  private static String canonical(Plan plan) {
    try {
      return plan.canonical();
    } catch (IllegalArgumentException unwritable) {
      throw Rejected.because("plan.bad-text", "A plan's texts hold what no UTF-8 can hold");
    }
  }
}
