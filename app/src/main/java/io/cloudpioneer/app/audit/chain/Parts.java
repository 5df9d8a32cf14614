package io.cloudpioneer.app.audit.chain;

import org.jspecify.annotations.Nullable;

/** What is read from a file that others had in their hands may lack any of its parts. */
public final class Parts {
  private Parts() {}

  public static void require(@Nullable Object... parts) {
    for (Object part : parts) {
      if (part == null) {
        throw new IllegalArgumentException("A part is missing");
      }
    }
  }
}
