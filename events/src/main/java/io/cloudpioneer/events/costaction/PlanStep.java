package io.cloudpioneer.events.costaction;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan.
 *
 * @param name unique within the plan, such as {@code prune}
 * @param observed the facts it rests on, as the agent observed them when the plan was made; where
 *     one of them differs when its turn comes, the step is not carried out
 * @param compensation what undoes it; null where nothing can or needs to
 * @param timeLimit of one attempt
 * @param attempts how often it is tried at most, at least 1
 * @param backOff the pause before the second attempt; each later one doubles
 */
public record PlanStep(
    String name,
    Operation operation,
    Map<String, String> observed,
    @Nullable Operation compensation,
    Duration timeLimit,
    int attempts,
    Duration backOff) {
  public PlanStep {
    observed = Map.copyOf(observed);
  }
}
