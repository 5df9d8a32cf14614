package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.costaction.PlanStep;
import java.util.Set;

/**
 * A step that nobody has observed anything for yet.
 *
 * @param step with no observed facts
 * @param restsOn the names of the facts it shall rest on; empty for all that the agent observes
 */
public record StepDraft(PlanStep step, Set<String> restsOn) {
  public StepDraft {
    restsOn = Set.copyOf(restsOn);
  }
}
