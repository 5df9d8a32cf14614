package io.cloudpioneer.ingestion.metric.minute;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the minutes that are to be closed, and remembers which were. */
@Repository
@ProcessorRole
class MinuteTable {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;

  MinuteTable(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * Up to where a resource's minutes were closed; where none ever was, its first minute that is not
   * long past.
   */
  Instant closedUntil(ResourceId resource, Instant otherwise) {
    return db.sql("select closed_until from resource_activity where resource_id = :resource")
        .param("resource", resource.value())
        .query(
            (row, _) -> row.getTimestamp(1) == null ? otherwise : row.getTimestamp(1).toInstant())
        .optional()
        .orElse(otherwise);
  }

  /** The minutes that begin in the range, in the order of their time. */
  List<MinuteRow> minutes(ResourceId resource, Instant from, Instant to) {
    return db.sql(
            """
            select series_id, fingerprint, metric, kind, attributes, bucket, count, sum, min, max, last
            from rollup_1m join series using (series_id)
            where resource_id = :resource and bucket >= :from and bucket < :to
            order by bucket, series_id\
            """)
        .param("resource", resource.value())
        .param("from", Timestamp.from(from))
        .param("to", Timestamp.from(to))
        .query((row, _) -> minute(row))
        .list();
  }

  /** The last minutes of a series before a moment, in the order of their time, with their means. */
  List<PastMinute> past(long series, Instant before, int limit) {
    return db.sql(
            """
            select bucket, sum / count from rollup_1m
            where series_id = :series and bucket < :before order by bucket desc limit :limit\
            """)
        .param("series", series)
        .param("before", Timestamp.from(before))
        .param("limit", limit)
        .query((row, _) ->
            new PastMinute(row.getTimestamp(1).toInstant().getEpochSecond() / 60, row.getDouble(2)))
        .list()
        .reversed();
  }

  void expect(long series, Instant minute, double low, double high) {
    db.sql(
            """
            insert into expected_band_1m (series_id, bucket, low, high) values (:series, :minute, :low, :high)
            on conflict (series_id, bucket) do nothing\
            """)
        .param("series", series)
        .param("minute", Timestamp.from(minute))
        .param("low", low)
        .param("high", high)
        .update();
  }

  void closed(ResourceId resource, Instant until) {
    db.sql(
            """
            update resource_activity set closed_until = :until
            where resource_id = :resource and (closed_until is null or closed_until < :until)\
            """)
        .param("resource", resource.value())
        .param("until", Timestamp.from(until))
        .update();
  }

  private MinuteRow minute(ResultSet row) throws SQLException {
    return new MinuteRow(
        row.getLong("series_id"),
        new SeriesFingerprint(row.getObject("fingerprint", UUID.class)),
        row.getString("metric"),
        row.getString("kind"),
        json.readValue(row.getString("attributes"), TEXTS),
        row.getTimestamp("bucket").toInstant(),
        row.getLong("count"),
        row.getDouble("sum"),
        row.getDouble("min"),
        row.getDouble("max"),
        row.getDouble("last"));
  }

  /** A minute counted since the epoch, and its mean. */
  record PastMinute(long number, double mean) {}
}
