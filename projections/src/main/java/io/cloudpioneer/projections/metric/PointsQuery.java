package io.cloudpioneer.projections.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.metric.SeriesView.Point;
import io.cloudpioneer.projections.query.Columns;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the points of series, from the rollups where they suffice and from the samples otherwise.
 */
final class PointsQuery {
  private final JdbcClient db;
  private final Moment moment;

  PointsQuery(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The points by series id, in order of time. */
  Map<Long, List<Point>> of(
      List<StoredSeries> series, TimeGrid grid, @Nullable Aggregation wanted) {
    Map<Aggregation, List<StoredSeries>> groups =
        series.stream()
            .collect(
                groupingBy(
                    one -> one.aggregation(wanted),
                    () -> new EnumMap<>(Aggregation.class),
                    toList()));
    Map<Long, List<Point>> points = new HashMap<>();
    groups.forEach((aggregation, group) -> read(group, grid, aggregation, points));
    return points;
  }

  private void read(
      List<StoredSeries> series,
      TimeGrid grid,
      Aggregation aggregation,
      Map<Long, List<Point>> points) {
    Long[] ids = series.stream().map(StoredSeries::id).toArray(Long[]::new);
    boolean rollups = grid.byMinutes() && !correctedSince(ids, grid);
    db.sql(rollups ? RollupSql.of(aggregation) : SampleSql.of(aggregation, moment))
        .param("series", ids)
        .param("from", Columns.moment(grid.from()))
        .param("to", Columns.moment(grid.to()))
        .param("step", grid.step().toSeconds())
        .query(row -> {
          points
              .computeIfAbsent(row.getLong("series_id"), id -> new ArrayList<>())
              .add(new Point(Columns.moment(row, "at"), row.getDouble("value")));
        });
  }

  /** Whether the rollups, which know of every correction, know more than was known then. */
  private boolean correctedSince(Long[] series, TimeGrid grid) {
    return !moment.isNow()
        && db.sql(
                """
                select exists (select from sample
                    where known_at is not null and series_id = any(:series) and time >= :from and time < :to
                      and known_at > %1$s)
                  or exists (select from sample_replaced
                    where series_id = any(:series) and time >= :from and time < :to and replaced_at > %1$s)\
                """
                    .formatted(moment.known()))
            .param("series", series)
            .param("from", Columns.moment(grid.from()))
            .param("to", Columns.moment(grid.to()))
            .query(Boolean.class)
            .single();
  }
}
