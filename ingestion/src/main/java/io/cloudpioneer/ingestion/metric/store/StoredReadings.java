package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.commands.metric.SeriesReadings;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest samples, as they are stored. */
@Repository
class StoredReadings implements SeriesReadings {
  private final JdbcClient db;

  StoredReadings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Reading> latest(SeriesFingerprint series) {
    return db.sql(
            """
            select value, time, unit from series join sample using (series_id)
            where fingerprint = :series order by time desc limit 1\
            """)
        .param("series", series.value())
        .query((row, _) ->
            new Reading(
                row.getDouble("value"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("unit")))
        .optional();
  }
}
