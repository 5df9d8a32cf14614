package io.cloudpioneer.aggregates.playbook;

import static io.cloudpioneer.aggregates.playbook.PlaybookCheck.check;
import static io.cloudpioneer.aggregates.playbook.PlaybookCheck.isAtMost;

import io.cloudpioneer.events.playbook.PlaybookStep;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the steps of a playbook may look like. */
final class PlaybookSteps {
  static final int MOST_STEPS = 50;
  static final int MOST_ATTEMPTS = 10;
  static final Duration LONGEST = Duration.ofHours(24);

  private static final String UNDO = "undo";

  private PlaybookSteps() {}

  static void require(List<PlaybookStep> steps) {
    check(!steps.isEmpty(), "playbook.no-steps", "A playbook needs at least one step");
    check(
        steps.size() <= MOST_STEPS,
        "playbook.too-many-steps",
        "A playbook has at most %d steps".formatted(MOST_STEPS));
    Set<String> names = new HashSet<>();
    for (PlaybookStep step : steps) {
      require(step);
      check(
          names.add(step.name()),
          "playbook.step-twice",
          "Two steps are called '%s': give each a name of its own".formatted(step.name()));
    }
  }

  private static void require(PlaybookStep step) {
    String name = step.name();
    check(
        !name.isBlank() && !step.operation().isBlank(),
        "playbook.nameless-step",
        "Every step needs a name and an operation");
    check(
        !step.operation().equals(UNDO),
        "playbook.undo-forwards",
        "Step '%s': undo is a compensation, not a step".formatted(name));
    check(
        isAtMost(step.timeLimit(), LONGEST) && !step.timeLimit().isZero(),
        "playbook.bad-time-limit",
        "Step '%s': its time limit is more than none and at most 24 hours".formatted(name));
    check(
        step.attempts() >= 1 && step.attempts() <= MOST_ATTEMPTS,
        "playbook.bad-attempts",
        "Step '%s': it is tried 1 to %d times".formatted(name, MOST_ATTEMPTS));
    check(
        isAtMost(step.backOff(), LONGEST),
        "playbook.bad-back-off",
        "Step '%s': the pause before it is tried again is at most 24 hours".formatted(name));
  }
}
