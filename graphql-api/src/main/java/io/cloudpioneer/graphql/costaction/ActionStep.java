package io.cloudpioneer.graphql.costaction;

import io.cloudpioneer.events.costaction.PlanStep;
import io.cloudpioneer.graphql.resource.Attribute;
import io.cloudpioneer.projections.costaction.StepProgress;
import io.cloudpioneer.projections.costaction.StepStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a plan and how far it has come, as the schema has it. */
record ActionStep(
    int number,
    String name,
    String operation,
    List<Attribute> parameters,
    List<Attribute> observed,
    @Nullable String compensation,
    Duration timeLimit,
    int maxAttempts,
    StepStatus status,
    int attempts,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String code,
    @Nullable String sentence,
    @Nullable String output) {

  static ActionStep of(StepProgress progress) {
    PlanStep step = progress.step();
    return new ActionStep(
        progress.number(),
        step.name(),
        step.operation().name(),
        Attribute.all(step.operation().parameters()),
        Attribute.all(step.observed()),
        step.compensation() == null ? null : step.compensation().name(),
        step.timeLimit(),
        step.attempts(),
        progress.status(),
        progress.attempts(),
        progress.startedAt(),
        progress.endedAt(),
        progress.code(),
        progress.sentence(),
        progress.output());
  }
}
