package io.cloudpioneer.agents.action.step;

import java.util.Map;

/**
 * One carrying out, or the undoing of one.
 *
 * @param key of what is done now
 * @param notes what was written down before it was begun first
 */
public record Work(
    DeedKey key, Parameters parameters, Map<String, String> notes, Limit limit, Output output) {
  public Work {
    notes = Map.copyOf(notes);
  }

  public String note(String name) {
    return notes.getOrDefault(name, "");
  }
}
