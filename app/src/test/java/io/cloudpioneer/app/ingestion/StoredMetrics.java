package io.cloudpioneer.app.ingestion;

import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the metric tables hold of a series. */
record StoredMetrics(JdbcClient db, SeriesFingerprint series) {
  List<Sample> samples() {
    return db.sql(
            """
            select time, value from sample join series using (series_id)
            where fingerprint = :series order by time\
            """)
        .param("series", series.value())
        .query((row, _) -> new Sample(row.getTimestamp(1).toInstant(), row.getDouble(2)))
        .list();
  }

  List<Map<String, @Nullable Object>> rollups() {
    return db.sql(
            """
            select bucket, count, sum, min, max, last, last_time
            from rollup_1m join series using (series_id) where fingerprint = :series order by bucket\
            """)
        .param("series", series.value())
        .query()
        .listOfRows();
  }

  /** What the rollups would be, counted from the samples. */
  List<Map<String, @Nullable Object>> recount() {
    return db.sql(
            """
            select date_trunc('minute', time) as bucket, count(*) as count, sum(value order by time) as sum,
              min(value) as min, max(value) as max,
              (array_agg(value order by time desc))[1] as last, max(time) as last_time
            from sample join series using (series_id) where fingerprint = :series group by 1 order by 1\
            """)
        .param("series", series.value())
        .query()
        .listOfRows();
  }

  List<Double> replaced(Instant time) {
    return db.sql(
            """
            select value from sample_replaced join series using (series_id)
            where fingerprint = :series and time = :time order by replaced_at\
            """)
        .param("series", series.value())
        .param("time", Timestamp.from(time))
        .query((row, _) -> row.getDouble(1))
        .list();
  }
}
