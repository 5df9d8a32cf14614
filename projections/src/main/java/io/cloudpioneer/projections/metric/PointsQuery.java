package io.cloudpioneer.projections.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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

  PointsQuery(JdbcClient db) {
    this.db = db;
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
    db.sql(grid.byMinutes() ? RollupSql.of(aggregation) : SampleSql.of(aggregation))
        .param("series", series.stream().map(StoredSeries::id).toArray(Long[]::new))
        .param("from", Columns.moment(grid.from()))
        .param("to", Columns.moment(grid.to()))
        .param("step", grid.step().toSeconds())
        .query(row -> {
          points
              .computeIfAbsent(row.getLong("series_id"), id -> new ArrayList<>())
              .add(new Point(Columns.moment(row, "at"), row.getDouble("value")));
        });
  }
}
