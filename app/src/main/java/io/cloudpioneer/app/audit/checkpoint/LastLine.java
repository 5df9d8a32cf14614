package io.cloudpioneer.app.audit.checkpoint;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last whole line of a checkpoint file; it reads no more than the file's end. */
final class LastLine {
  /** A line has some 800 bytes. */
  private static final int END = 64 << 10;

  private LastLine() {}

  static Optional<Block> of(Path file) throws IOException {
    String end = end(file);
    // What follows the last line's end was cut off while it was written.
    List<String> lines = end.substring(0, end.lastIndexOf('\n') + 1).lines().toList();
    return lines.reversed().stream().map(LastLine::parse).filter(Objects::nonNull).findFirst();
  }

  private static @Nullable Block parse(String line) {
    try {
      return Json.parse(line, Block.class);
    } catch (IllegalArgumentException cutOff) {
      return null;
    }
  }

  private static String end(Path file) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[(int) Math.min(END, open.length())];
      open.seek(open.length() - end.length);
      open.readFully(end);
      return new String(end, StandardCharsets.UTF_8);
    }
  }
}
