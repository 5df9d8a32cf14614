package io.cloudpioneer.events.costaction;

import java.util.Map;

/**
 * Something an agent can do.
 *
 * @param name as the agent offers it, such as {@code directory.prune}
 * @param parameters texts, times among them absolute, so that the operation means the same whenever
 *     it runs
 */
public record Operation(String name, Map<String, String> parameters) {
  /** A step's own undo, which the agent does from what it wrote down when it did the step. */
  public static final Operation UNDO = new Operation("undo", Map.of());

  public Operation {
    parameters = Map.copyOf(parameters);
  }
}
