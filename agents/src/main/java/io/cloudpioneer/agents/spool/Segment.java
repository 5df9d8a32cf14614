package io.cloudpioneer.agents.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file of the spool: records one after the other. Segments are filled in order of number. */
final class Segment implements AutoCloseable {
  static final Pattern NAME = Pattern.compile("(\\d{16})\\.segment");
  private static final Logger LOG = LoggerFactory.getLogger(Segment.class);

  private final long number;
  private final Path path;
  private final FileChannel file;
  private long size;
  private long waiting;

  private Segment(long number, Path path, FileChannel file) {
    this.number = number;
    this.path = path;
    this.file = file;
  }

  /** Opens or makes a segment and cuts off what a kill left half-written. */
  static Segment open(Path folder, long number) throws IOException {
    Path path = folder.resolve("%016d.segment".formatted(number));
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    Segment segment = new Segment(number, path, file);
    Optional<SpoolRecord> found = SpoolRecord.read(file, 0);
    while (found.isPresent()) {
      segment.size += found.get().size();
      segment.waiting += found.get().samples();
      found = SpoolRecord.read(file, segment.size);
    }
    if (file.size() > segment.size) {
      LOG.warn("Cut {} damaged bytes off {}", file.size() - segment.size, path);
      file.truncate(segment.size);
    }
    return segment;
  }

  long number() {
    return number;
  }

  long size() {
    return size;
  }

  /** How many samples were not acknowledged yet. */
  long waiting() {
    return waiting;
  }

  void acknowledged(long samples) {
    waiting -= samples;
  }

  /** Returns once the record is on disk, or leaves the segment as it was. */
  void append(SpoolRecord appended) throws IOException {
    ByteBuffer bytes = appended.encoded();
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes, size + bytes.position());
      }
      file.force(false);
    } catch (IOException full) {
      file.truncate(size);
      throw full;
    }
    size += appended.size();
    waiting += appended.samples();
  }

  /** The batch at an offset. */
  Optional<SpooledBatch> read(long offset) throws IOException {
    return offset >= size
        ? Optional.empty()
        : SpoolRecord.read(file, offset)
            .map(it -> new SpooledBatch(number, offset + it.size(), it.samples(), it.content()));
  }

  /** How many samples lie before an offset. */
  long samplesBefore(long offset) throws IOException {
    long before = 0;
    long at = 0;
    while (at < offset) {
      Optional<SpooledBatch> batch = read(at);
      if (batch.isEmpty()) {
        return before;
      }
      before += batch.get().samples();
      at = batch.get().end();
    }
    return before;
  }

  void delete() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
