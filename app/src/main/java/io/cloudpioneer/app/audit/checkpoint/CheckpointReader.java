package io.cloudpioneer.app.audit.checkpoint;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Json;
import io.cloudpioneer.app.audit.chain.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads checkpoint files from their beginning, one line at a time. */
public final class CheckpointReader implements AutoCloseable {
  private static final int LONGEST_LINE = 64 << 10;

  private final List<Path> files;
  private int nextFile;
  private @Nullable Lines lines;

  /**
   * @param place a file, or a folder of them
   */
  public CheckpointReader(Path place) throws IOException {
    this.files = Files.isDirectory(place) ? new CheckpointFolder(place).files() : List.of(place);
  }

  /** The next line, or null behind the last. */
  public @Nullable Line next() throws IOException {
    while (true) {
      if (lines == null) {
        if (nextFile == files.size()) {
          return null;
        }
        lines = Lines.of(files.get(nextFile++), LONGEST_LINE);
      }
      String text = lines.next();
      if (text != null) {
        return new Line(files.get(nextFile - 1), lines.number(), text);
      }
      lines.close();
      lines = null;
    }
  }

  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** One line, which tells of a block if it was written whole and not changed since. */
  public record Line(Path file, long number, String text) {
    public Optional<Block> block() {
      try {
        return Optional.of(Json.parse(text, Block.class));
      } catch (IllegalArgumentException notOne) {
        return Optional.empty();
      }
    }

    @Override
    public String toString() {
      return "line %d of %s".formatted(number, file);
    }
  }
}
