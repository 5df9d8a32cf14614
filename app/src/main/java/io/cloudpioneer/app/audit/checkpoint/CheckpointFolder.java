package io.cloudpioneer.app.audit.checkpoint;

import io.cloudpioneer.app.audit.chain.Block;
import io.cloudpioneer.app.audit.chain.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that are only ever appended to, one line of JSON for each block, so that they
 * can be watched, copied and made append-only by the system. A file that is large enough is left as
 * it is and the next begun, named by its first block.
 */
public final class CheckpointFolder {
  private static final Pattern NAME = Pattern.compile("\\d{12}\\.jsonl");
  private static final long LARGE = 8L << 20;
  private static final byte END_OF_LINE = '\n';

  private final Path folder;

  public CheckpointFolder(Path folder) {
    this.folder = folder;
  }

  /** The files in their order; none where there is no folder yet. */
  public List<Path> files() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /** The newest block that a whole line tells of. */
  public Optional<Block> last() throws IOException {
    for (Path file : files().reversed()) {
      Optional<Block> last = LastLine.of(file);
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  /**
   * One at a time may write; null where that is somebody else. Nothing is written to the file, but
   * where the system makes it append-only with the others, it can be opened in no other way.
   */
  public @Nullable FileLock tryLock() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException anotherOfThisProcess) {
      lock = null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock;
  }

  /** Returns once the disk has them. Whoever calls it holds the lock. */
  public void append(List<Block> blocks) throws IOException {
    Path file = fileFor(blocks.getFirst());
    boolean isNew = Files.notExists(file);
    StringBuilder lines = new StringBuilder();
    if (!isNew && endsWithinALine(file)) {
      lines.append('\n'); // what a killed process left there stays, as a line of no meaning
    }
    blocks.forEach(block -> lines.append(Json.line(block)).append('\n'));
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(lines.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    if (isNew) {
      syncFolder();
    }
  }

  private Path fileFor(Block first) throws IOException {
    List<Path> files = files();
    return files.isEmpty() || Files.size(files.getLast()) >= LARGE
        ? folder.resolve("%012d.jsonl".formatted(first.number()))
        : files.getLast();
  }

  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static boolean endsWithinALine(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() == 0) {
        return false;
      }
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      return last.get(0) != END_OF_LINE;
    }
  }
}
