package io.cloudpioneer.app.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./cloudpioneer audit} as a process of its own, on an installation of a test. */
record AuditProcess(int exitCode, String output) {
  static AuditProcess run(Path data, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.cloudpioneer.app.audit.Audit"));
    command.addAll(List.of(arguments));
    if (!arguments[0].equals("verify-export")) {
      command.add("--cloudpioneer.data=" + data);
      command.add(
          "--cloudpioneer.keys.file=" + data.resolveSibling("keys").resolve("master-key.json"));
    }
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new AuditProcess(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
