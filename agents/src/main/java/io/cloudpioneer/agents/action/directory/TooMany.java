package io.cloudpioneer.agents.action.directory;

import java.io.IOException;

/** More is there than one step takes on. */
final class TooMany extends IOException {
  private static final long serialVersionUID = 1;

  TooMany(String message) {
    super(message);
  }
}
