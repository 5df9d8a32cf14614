package io.cloudpioneer.agents.action.plan;

import io.cloudpioneer.agents.action.step.Parameters;

/** An operation by name, with its parameters. */
public record PlannedOperation(String name, Parameters parameters) {
  private static final String UNDO = "undo";

  /** Whether it is the step's operation, undone from what the agent wrote down. */
  public boolean isUndo() {
    return name.equals(UNDO);
  }
}
