package io.cloudpioneer.ingestion.metric.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary form of PostgreSQL's COPY, handed on in pieces while they are written. The
 * binary form spares both sides printing and parsing numbers.
 */
final class BinaryRows implements AutoCloseable {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  /** PostgreSQL counts from the year 2000. */
  private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;

  private static final int PIECE = 64 * 1024;

  /** More than any row of ours needs. */
  private static final int ROOM_FOR_A_ROW = 1_024;

  private final ByteBuffer buffer = ByteBuffer.allocate(PIECE);
  private final CopyIn copy;

  private BinaryRows(CopyIn copy) {
    this.copy = copy;
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Begins a COPY into the given table and columns. */
  static BinaryRows into(String tableAndColumns, Connection connection) throws SQLException {
    return new BinaryRows(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + tableAndColumns + " from stdin with (format binary)"));
  }

  BinaryRows row(int columns) throws SQLException {
    if (buffer.remaining() < ROOM_FOR_A_ROW) {
      flush();
    }
    buffer.putShort((short) columns);
    return this;
  }

  BinaryRows bigint(long value) {
    buffer.putInt(Long.BYTES).putLong(value);
    return this;
  }

  BinaryRows number(double value) {
    buffer.putInt(Double.BYTES).putDouble(value);
    return this;
  }

  BinaryRows time(long micros) {
    return bigint(micros - POSTGRES_EPOCH_MICROS);
  }

  BinaryRows none() {
    buffer.putInt(-1);
    return this;
  }

  private void flush() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Ends the COPY; returns how many rows it took. */
  long end() throws SQLException {
    buffer.putShort((short) -1);
    flush();
    return copy.endCopy();
  }

  /** Gives the connection back, also where a row could not be written. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
