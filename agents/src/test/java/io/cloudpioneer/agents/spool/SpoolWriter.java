package io.cloudpioneer.agents.spool;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A process that appends until it is killed, and prints each number once it is in the spool. */
final class SpoolWriter {
  private SpoolWriter() {}

  public static void main(String[] arguments) throws Exception {
    try (Spool spool = Spool.open(Path.of(arguments[0]), 1 << 20)) {
      for (int number = 1; ; number++) {
        spool.append(ByteBuffer.allocate(500).putInt(number).array(), 1);
        System.out.println(number);
      }
    }
  }
}
