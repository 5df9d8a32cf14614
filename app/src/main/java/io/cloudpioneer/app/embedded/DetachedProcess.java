package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts processes in a session of their own: Ctrl-C at our terminal is for us, we stop in order.
 */
final class DetachedProcess {
  private DetachedProcess() {}

  static Process start(List<String> command, Path workingDirectory, Path output) {
    var detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(command);
    try {
      return new ProcessBuilder(detached)
          .directory(workingDirectory.toFile())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(String.join(" ", command) + " cannot be started", e);
    }
  }
}
