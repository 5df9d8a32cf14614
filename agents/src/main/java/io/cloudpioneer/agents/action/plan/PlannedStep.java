package io.cloudpioneer.agents.action.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param observed the facts it rests on
 */
public record PlannedStep(
    String name,
    PlannedOperation operation,
    Map<String, String> observed,
    Optional<PlannedOperation> compensation,
    int attempts,
    Duration timeLimit) {
  public PlannedStep {
    observed = Map.copyOf(observed);
  }
}
