package io.cloudpioneer.ingestion.whatif;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the rows of a query as PostgreSQL's COPY sends them in its binary form: as they come, one
 * at a time, and without printing and parsing numbers.
 */
public final class BinaryAnswer {
  private static final int HEADER = 19;
  private static final int END = -1;

  /** PostgreSQL counts from the year 2000. */
  private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;

  private BinaryAnswer() {}

  /** Takes the columns of one row, in their order. */
  public interface RowReader {
    void row(Row columns);
  }

  /** The columns of a row that are still to be read; each must be there. */
  public static final class Row {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** The next column. */
    public long bigint() {
      return next().getLong();
    }

    /** The next column. */
    public double number() {
      return next().getDouble();
    }

    /** The next column, in microseconds since the epoch. */
    public long micros() {
      return next().getLong() + POSTGRES_EPOCH_MICROS;
    }

    private ByteBuffer next() {
      if (bytes.getInt() != Long.BYTES) {
        throw new IllegalStateException("A column holds something else than eight bytes");
      }
      return bytes;
    }
  }

  /** Hands on each row of the answer. */
  public static void read(Connection connection, String query, RowReader reader)
      throws SQLException {
    CopyOut copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (%s) to stdout with (format binary)".formatted(query));
    try {
      read(copy, reader);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void read(CopyOut copy, RowReader reader) throws SQLException {
    Row row = new Row();
    boolean first = true;
    for (byte[] piece = copy.readFromCopy(); piece != null; piece = copy.readFromCopy()) {
      row.bytes = ByteBuffer.wrap(piece);
      if (first) {
        row.bytes.position(HEADER);
        first = false;
      }
      while (row.bytes.hasRemaining() && row.bytes.getShort() != END) {
        reader.row(row);
      }
    }
  }
}
