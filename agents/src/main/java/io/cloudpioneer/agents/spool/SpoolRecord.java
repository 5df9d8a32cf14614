package io.cloudpioneer.agents.spool;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A batch in a segment: length of the content, samples, checksum (4 bytes each, big-endian), then
 * the content. The checksum covers everything else, so a tail torn by a kill is recognised.
 */
record SpoolRecord(int samples, byte[] content) {
  private static final int HEAD = 3 * Integer.BYTES;

  int size() {
    return HEAD + content.length;
  }

  ByteBuffer encoded() {
    return ByteBuffer.allocate(size())
        .putInt(content.length)
        .putInt(samples)
        .putInt(checksum())
        .put(content)
        .flip();
  }

  /** The record at an offset; empty where there is none that is whole. */
  static Optional<SpoolRecord> read(FileChannel file, long offset) throws IOException {
    long left = file.size() - offset;
    if (left < HEAD) {
      return Optional.empty();
    }
    ByteBuffer head = readFully(file, offset, HEAD);
    int length = head.getInt();
    int samples = head.getInt();
    int checksum = head.getInt();
    if (length < 0 || length > left - HEAD || samples < 0) {
      return Optional.empty();
    }
    SpoolRecord found = new SpoolRecord(samples, readFully(file, offset + HEAD, length).array());
    return found.checksum() == checksum ? Optional.of(found) : Optional.empty();
  }

  private int checksum() {
    CRC32C crc = new CRC32C();
    crc.update(
        ByteBuffer.allocate(2 * Integer.BYTES).putInt(content.length).putInt(samples).flip());
    crc.update(content);
    return (int) crc.getValue();
  }

  private static ByteBuffer readFully(FileChannel file, long offset, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, offset + bytes.position()) < 0) {
        throw new EOFException("A spool segment became shorter while it was read");
      }
    }
    return bytes.flip();
  }
}
