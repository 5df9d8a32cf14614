package io.cloudpioneer.agents.enrolment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a person, or the platform on the same host, leaves a one-time token. */
record TokenFile(Path path) {
  Optional<String> read() throws IOException {
    try {
      String text = Files.readString(path).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** A redeemed token is worth nothing, but nobody should wonder about it. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
