package io.cloudpioneer.commands.costaction;

import io.cloudpioneer.events.costaction.CostActionId;

/**
 * Names one carrying out of a step, or of its compensation; an agent answers the same key the same
 * for ever.
 *
 * @param step from 0, in the order of the plan
 * @param attempt from 1; each direction counts its own
 */
public record StepKey(CostActionId action, int step, int attempt, Direction direction) {
  /** The step itself, or what undoes it. */
  public enum Direction {
    FORWARD,
    COMPENSATION
  }
}
