package io.cloudpioneer.app.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files with secrets: at no moment readable by others, and whole or not there at all. */
final class OwnerOnlyFile {
  private OwnerOnlyFile() {}

  /** Writes the file, also over an older one, and returns once the disk has it. */
  static void write(Path file, String text) throws IOException {
    // A temporary file is its owner's alone from the moment it exists.
    var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft");
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
