package io.cloudpioneer.commands.costaction;

import java.time.Instant;
import java.util.Map;

/**
 * A target as its agent found it.
 *
 * @param facts by name, such as {@code directory.files}
 * @param at by the agent's clock
 */
public record Observation(Map<String, String> facts, Instant at) {
  public Observation {
    facts = Map.copyOf(facts);
  }
}
