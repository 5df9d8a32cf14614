package io.cloudpioneer.ml.band;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The stored form of a {@link Memory}: a format number, then its parts in order, big-endian. */
final class MemoryFormat {
  private static final byte FORMAT = 1;
  private static final int SIZE_WITHOUT_RESIDUALS =
      Byte.BYTES
          + 3 * Long.BYTES
          + 3 * Integer.BYTES
          + (2 + 2 * Level.STORED_DOUBLES + DayProfile.QUARTERS) * Double.BYTES;

  private MemoryFormat() {}

  static byte[] write(Memory memory) {
    double[] residuals = memory.residuals().oldestFirst();
    ByteBuffer bytes =
        ByteBuffer.allocate(SIZE_WITHOUT_RESIDUALS + residuals.length * Double.BYTES)
            .put(FORMAT)
            .putLong(memory.known())
            .putLong(memory.lastMinute())
            .putDouble(memory.least())
            .putInt(memory.outside());
    writeLevel(bytes, memory.plain());
    writeLevel(bytes, memory.seasonal());
    DayProfile day = memory.day();
    bytes.putLong(day.quarter()).putDouble(day.sum()).putInt(day.count());
    writeAll(bytes, day.usual());
    bytes.putInt(residuals.length);
    writeAll(bytes, residuals);
    return bytes.array();
  }

  static Memory read(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    if (stored.length == 0 || bytes.get() != FORMAT) {
      throw new IllegalArgumentException("Not an expected band of format " + FORMAT);
    }
    try {
      return readParts(bytes);
    } catch (BufferUnderflowException tooShort) {
      throw new IllegalArgumentException("An expected band was cut off", tooShort);
    }
  }

  private static Memory readParts(ByteBuffer bytes) {
    long known = bytes.getLong();
    long lastMinute = bytes.getLong();
    double least = bytes.getDouble();
    int outside = bytes.getInt();
    Level plain = readLevel(bytes);
    Level seasonal = readLevel(bytes);
    long quarter = bytes.getLong();
    double sum = bytes.getDouble();
    int count = bytes.getInt();
    DayProfile day = new DayProfile(readAll(bytes, DayProfile.QUARTERS), quarter, sum, count);
    int residuals = bytes.getInt();
    if (residuals < 0 || residuals > Residuals.LIMIT) {
      throw new IllegalArgumentException("An expected band has no " + residuals + " residuals");
    }
    return new Memory(
        known,
        lastMinute,
        least,
        outside,
        plain,
        seasonal,
        new Residuals(readAll(bytes, residuals)),
        day);
  }

  private static void writeLevel(ByteBuffer bytes, Level level) {
    bytes.putDouble(level.value()).putDouble(level.unclipped()).putDouble(level.error());
  }

  private static Level readLevel(ByteBuffer bytes) {
    return new Level(bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
  }

  private static void writeAll(ByteBuffer bytes, double[] values) {
    bytes.asDoubleBuffer().put(values);
    bytes.position(bytes.position() + values.length * Double.BYTES);
  }

  private static double[] readAll(ByteBuffer bytes, int count) {
    double[] values = new double[count];
    bytes.asDoubleBuffer().get(values);
    bytes.position(bytes.position() + count * Double.BYTES);
    return values;
  }
}
