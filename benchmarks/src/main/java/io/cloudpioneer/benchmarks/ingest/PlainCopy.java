package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL can do with the same rows and nothing around them: one COPY in the binary form,
 * made ready before, into a table equal to that of the samples.
 */
final class PlainCopy {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int HEADER = 8;
  private static final int ROW = 2 + 3 * (4 + 8) + 4;
  private static final int PIECE = 64 * 1024;

  /** PostgreSQL counts from the year 2000. */
  private static final long POSTGRES_EPOCH_MICROS = 946_684_800_000_000L;

  private final Fleet fleet;
  private final DataSource source;

  /** Makes the table. */
  PlainCopy(Fleet fleet, DataSource source, JdbcClient database) {
    this.fleet = fleet;
    this.source = source;
    database.sql("create table copied_sample (like sample including all)").update();
    database
        .sql(
            """
            do $$ begin
              if exists (select from pg_extension where extname = 'timescaledb') then
                perform create_hypertable('copied_sample', 'time',
                  chunk_time_interval => interval '1 day', create_default_indexes => false);
              end if;
            end $$\
            """)
        .update();
  }

  /** Samples a second, for so many reports from a moment on. */
  double samplesPerSecond(long fromNanos, int steps) throws SQLException {
    byte[] rows = rows(fromNanos, steps);
    try (Connection connection = source.getConnection()) {
      long start = System.nanoTime();
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(
                  "copy copied_sample (series_id, time, value, known_at) from stdin with (format binary)");
      for (int from = 0; from < rows.length; from += PIECE) {
        copy.writeToCopy(rows, from, Math.min(PIECE, rows.length - from));
      }
      long copied = copy.endCopy();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (copied != fleet.samples(steps)) {
        throw new CannotMeasure("COPY took %d rows of %d".formatted(copied, fleet.samples(steps)));
      }
      return copied / seconds;
    }
  }

  /** In the order in which they are measured. */
  private byte[] rows(long fromNanos, int steps) {
    ByteBuffer rows =
        ByteBuffer.allocate(SIGNATURE.length + HEADER + fleet.samples(steps) * ROW + 2);
    rows.put(SIGNATURE).putInt(0).putInt(0);
    for (int step = 0; step < steps; step++) {
      long time = fromNanos + step * Fleet.STEP_NANOS;
      for (int service = 0; service < fleet.services(); service++) {
        double[] values = fleet.values(service, time);
        for (int number = 0; number < values.length; number++) {
          rows.putShort((short) 4)
              .putInt(Long.BYTES)
              .putLong((long) service * fleet.series() + number)
              .putInt(Long.BYTES)
              .putLong(time / 1_000 - POSTGRES_EPOCH_MICROS)
              .putInt(Double.BYTES)
              .putDouble(values[number])
              .putInt(-1);
        }
      }
    }
    return rows.putShort((short) -1).array();
  }
}
