package io.cloudpioneer.agents.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;

/**
 * Up to where the collector has acknowledged, kept in a file of its own that is replaced as a
 * whole. Where it is damaged the spool starts at its oldest batch: the collector recognises samples
 * it has.
 *
 * @param dropped how many samples were ever dropped
 */
record SpoolPosition(long segment, long offset, long dropped) {
  private static final String FILE = "position";
  private static final int SIZE = 4 * Long.BYTES;

  static SpoolPosition load(Path folder) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(FILE)));
      if (bytes.remaining() == SIZE && bytes.getLong(SIZE - Long.BYTES) == checksum(bytes)) {
        return new SpoolPosition(bytes.getLong(), bytes.getLong(), bytes.getLong());
      }
    } catch (NoSuchFileException _) {
      return new SpoolPosition(0, 0, 0);
    }
    return new SpoolPosition(0, 0, 0);
  }

  /** From where on a segment holds what was not acknowledged. */
  long offsetIn(Segment other) {
    if (other.number() == segment) {
      return offset;
    }
    return other.number() < segment ? other.size() : 0;
  }

  boolean isBehind(Segment other) {
    return offsetIn(other) >= other.size();
  }

  SpoolPosition movedTo(long nextSegment, long nextOffset) {
    return new SpoolPosition(nextSegment, nextOffset, dropped);
  }

  SpoolPosition withDropped(long samples) {
    return new SpoolPosition(segment, offset, dropped + samples);
  }

  void save(Path folder) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE).putLong(segment).putLong(offset).putLong(dropped);
    bytes.putLong(checksum(bytes));
    Path written = folder.resolve(FILE + ".new");
    Files.write(written, bytes.array());
    Files.move(
        written,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static long checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.array(), 0, SIZE - Long.BYTES);
    return crc.getValue();
  }
}
