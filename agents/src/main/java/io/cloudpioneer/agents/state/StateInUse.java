package io.cloudpioneer.agents.state;

import java.nio.file.Path;

/** Another agent runs on the same state. */
public final class StateInUse extends Exception {
  private static final long serialVersionUID = 1;

  StateInUse(Path folder) {
    super(
        "Another agent uses the state folder %s. Stop it, or give this one its own by --state="
            .formatted(folder));
  }
}
