package io.cloudpioneer.app.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;

/** kill -9 of the very process that asks for it, at a moment only it knows. */
public final class OwnDeath {
  private OwnDeath() {}

  /** Does not return. */
  public static void now() {
    try {
      soon().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("Survived kill -9");
  }

  /** Returns at once, so that it strikes a few milliseconds later. */
  static Process soon() {
    try {
      return new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
