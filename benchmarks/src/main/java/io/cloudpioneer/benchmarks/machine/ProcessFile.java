package io.cloudpioneer.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what Linux tells of a process. */
final class ProcessFile {
  private ProcessFile() {}

  /** Empty where the process has ended meanwhile. */
  static Optional<String> read(ProcessHandle process, String name) {
    try {
      return Optional.of(Files.readString(Path.of("/proc/" + process.pid(), name)));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }
}
