package io.cloudpioneer.app.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** What was acknowledged, synced line by line, so that it outlives the process that wrote it. */
final class Ledger {
  private final FileChannel file;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  static Ledger at(Path path) {
    try {
      return new Ledger(
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND,
              StandardOpenOption.DSYNC));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void write(Object owner, long number) {
    try {
      file.write(
          ByteBuffer.wrap((owner + " " + number + "\n").getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All whole lines. */
  static List<Entry> read(Path path) {
    try {
      var text = Files.exists(path) ? Files.readString(path) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Entry::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One acknowledged thing.
   *
   * @param owner the aggregate of a command, or the service that was measured
   * @param number the command's revision, or the batch of samples
   */
  record Entry(UUID owner, long number) {
    private static Entry parse(String line) {
      int space = line.indexOf(' ');
      return new Entry(
          UUID.fromString(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
    }
  }
}
