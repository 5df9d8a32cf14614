package io.cloudpioneer.ingestion.metric.retention;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Drops what is older than a moment: whole chunks of a hypertable, or rows of an ordinary table.
 */
final class Chunks {
  private static final int ROWS_AT_ONCE = 10_000;

  private final JdbcClient db;

  Chunks(JdbcClient db) {
    this.db = db;
  }

  /** Returns how many chunks or rows were dropped. */
  long drop(MetricTable table, Instant before) {
    return isHypertable(table) ? dropChunks(table, before) : deleteRows(table, before);
  }

  boolean isHypertable(MetricTable table) {
    return hasTimescale()
        && db.sql(
                """
                select exists (
                  select from timescaledb_information.hypertables
                  where hypertable_schema = current_schema() and hypertable_name = :table)\
                """)
            .param("table", table.tableName())
            .query(Boolean.class)
            .single();
  }

  private boolean hasTimescale() {
    return db.sql("select exists (select from pg_extension where extname = 'timescaledb')")
        .query(Boolean.class)
        .single();
  }

  private long dropChunks(MetricTable table, Instant before) {
    return db.sql(
            """
            select count(*) from drop_chunks(
              cast(:table as regclass), older_than => cast(:before as timestamptz))\
            """)
        .param("table", table.tableName())
        .param("before", Timestamp.from(before))
        .query(Long.class)
        .single();
  }

  /** In pieces, so that nobody waits for long behind their locks. */
  private long deleteRows(MetricTable table, Instant before) {
    String delete =
        """
        delete from %1$s where ctid = any(array(
          select ctid from %1$s where %2$s < :before limit %3$d))\
        """
            .formatted(table.tableName(), table.timeColumn(), ROWS_AT_ONCE);
    long deleted = 0;
    int now;
    do {
      now = db.sql(delete).param("before", Timestamp.from(before)).update();
      deleted += now;
    } while (now == ROWS_AT_ONCE);
    return deleted;
  }

  /**
   * Makes the chunk of a moment by a row that is taken away again, so that no storing of samples
   * waits for it.
   */
  void prepare(MetricTable table, Instant moment) {
    if (isHypertable(table)) {
      db.sql(table.insertPlaceholder()).param("moment", Timestamp.from(moment)).update();
      db.sql(
              "delete from %s where series_id = 0 and %s = :moment"
                  .formatted(table.tableName(), table.timeColumn()))
          .param("moment", Timestamp.from(moment))
          .update();
    }
  }
}
