package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.events.playbook.PlaybookStep;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A step of a playbook as the schema has it. */
record Step(
    String name,
    String operation,
    @Nullable String compensation,
    Duration timeLimit,
    int attempts) {

  static Step of(PlaybookStep step) {
    PlaybookStep.Compensation undo = step.compensation();
    return new Step(
        step.name(),
        step.operation(),
        undo == null ? null : undo.operation(),
        step.timeLimit(),
        step.attempts());
  }
}
