package io.cloudpioneer.projections.metric;

import io.cloudpioneer.projections.metric.SeriesView.BandPoint;
import io.cloudpioneer.projections.query.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads where the values of series were to be expected. The band is about a gauge's mean, so it is
 * there only where means are asked for.
 */
final class BandQuery {
  private final JdbcClient db;

  BandQuery(JdbcClient db) {
    this.db = db;
  }

  /** The bands by series id, in order of time. */
  Map<Long, List<BandPoint>> of(
      List<StoredSeries> series, TimeGrid grid, @Nullable Aggregation wanted) {
    TimeGrid minutes = grid.minutely();
    Map<Long, List<BandPoint>> bands = new HashMap<>();
    db.sql(
            """
            select series_id, date_bin(make_interval(secs => :step), bucket, timestamptz 'epoch') as at,
              avg(low) as low, avg(high) as high
            from expected_band_1m
            where series_id = any(:series) and bucket >= :from and bucket < :to
            group by series_id, at
            order by series_id, at\
            """)
        .param(
            "series",
            series.stream()
                .filter(one -> one.aggregation(wanted) == Aggregation.AVERAGE)
                .map(StoredSeries::id)
                .toArray(Long[]::new))
        .param("from", Columns.moment(minutes.from()))
        .param("to", Columns.moment(minutes.to()))
        .param("step", minutes.step().toSeconds())
        .query(row -> {
          bands
              .computeIfAbsent(row.getLong("series_id"), id -> new ArrayList<>())
              .add(
                  new BandPoint(
                      Columns.moment(row, "at"), row.getDouble("low"), row.getDouble("high")));
        });
    return bands;
  }
}
