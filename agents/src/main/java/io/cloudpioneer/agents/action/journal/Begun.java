package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.Parameters;
import java.time.Instant;
import java.util.Map;

/**
 * What was written down before a step began.
 *
 * @param hash of the plan it belongs to
 * @param operation the one that is carried out, or undone
 * @param notes what undoing it takes
 */
public record Begun(
    Instant at, String hash, String operation, Parameters parameters, Map<String, String> notes) {
  /** Of an entry that can't be read any more: it was begun, and nobody knows how. */
  static final Begun UNREADABLE =
      new Begun(Instant.EPOCH, "", "", new Parameters(Map.of()), Map.of());

  public Begun {
    notes = Map.copyOf(notes);
  }

  public boolean isReadable() {
    return !operation.isEmpty();
  }
}
