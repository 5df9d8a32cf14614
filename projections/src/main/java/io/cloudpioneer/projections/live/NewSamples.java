package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL for samples taken in the last seconds; a sample may be given more than once. */
@Component
class NewSamples {
  private static final int MOST = 5_000;

  private final JdbcClient db;

  NewSamples(JdbcClient db) {
    this.db = db;
  }

  /** The newest sample of each series, where it is younger than half a minute. */
  List<LiveSample> of(ResourceId resource) {
    return db.sql(
            """
            select s.fingerprint, s.metric, s.attributes, newest.time, newest.value
            from series s
            cross join lateral (
              select time, value from sample
              where series_id = s.series_id and time > :since
              order by time desc limit 1) newest
            where s.resource_id = :resource
            limit %d\
            """
                .formatted(MOST))
        .param("resource", resource.value())
        .param("since", Columns.moment(Instant.now().minusSeconds(30)))
        .query(NewSamples::sample)
        .list();
  }

  private static LiveSample sample(ResultSet row, int number) throws SQLException {
    return new LiveSample(
        new SeriesFingerprint(Columns.uuid(row, "fingerprint")),
        row.getString("metric"),
        Columns.attributes(row, "attributes"),
        Columns.moment(row, "time"),
        row.getDouble("value"));
  }
}
