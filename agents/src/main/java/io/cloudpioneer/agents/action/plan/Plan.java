package io.cloudpioneer.agents.action.plan;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.agents.action.step.Refused;
import java.util.List;
import java.util.UUID;

/** What was approved, as a whole. */
public record Plan(UUID action, UUID resource, List<PlannedStep> steps) {
  public Plan {
    steps = List.copyOf(steps);
  }

  /** The step that a key means, where it is one of this plan. */
  public PlannedStep step(DeedKey key) throws Refused {
    if (!key.action().equals(action)) {
      throw new Refused(
          "plan.step-unknown",
          "The plan is of the action %s, the step of %s".formatted(action, key.action()));
    }
    if (key.step() >= steps.size()) {
      throw new Refused(
          "plan.step-unknown",
          "The plan has %d steps, counted from 0; it has no step %d"
              .formatted(steps.size(), key.step()));
    }
    return steps.get(key.step());
  }
}
