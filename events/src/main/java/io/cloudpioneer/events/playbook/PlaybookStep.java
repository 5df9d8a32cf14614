package io.cloudpioneer.events.playbook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step as a playbook has it; a plan's step is made of it when the playbook is set off.
 *
 * @param operation as an agent offers it, such as {@code directory.prune}
 * @param restsOn the names of the facts that must still be the same when its turn comes; empty for
 *     all that the agent observes
 * @param compensation what undoes it; null where nothing can or needs to
 * @param timeLimit of one attempt
 * @param attempts how often it is tried at most
 * @param backOff the pause before the second attempt; each later one doubles
 */
public record PlaybookStep(
    String name,
    String operation,
    Map<String, Template> parameters,
    List<String> restsOn,
    @Nullable Compensation compensation,
    Duration timeLimit,
    int attempts,
    Duration backOff) {
  public PlaybookStep {
    parameters = Map.copyOf(parameters);
    restsOn = List.copyOf(restsOn);
  }

  /** What undoes a step: {@code undo}, which is the operation's own, or another operation. */
  public record Compensation(String operation, Map<String, Template> parameters) {
    public Compensation {
      parameters = Map.copyOf(parameters);
    }
  }
}
