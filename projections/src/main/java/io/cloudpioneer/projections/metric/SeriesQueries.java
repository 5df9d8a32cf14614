package io.cloudpioneer.projections.metric;

import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.metric.SeriesView.BandPoint;
import io.cloudpioneer.projections.metric.SeriesView.Point;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.QueryRefused;
import io.cloudpioneer.projections.query.Visibility;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Samples over a range of time. */
@Component
public class SeriesQueries {
  private static final int MOST_SERIES = 100;

  private final JdbcClient db;
  private final Moment moment;
  private final PointsQuery points;
  private final BandQuery bands;

  @Autowired
  SeriesQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private SeriesQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
    this.points = new PointsQuery(db, moment);
    this.bands = new BandQuery(db);
  }

  /** The same, but only what had been measured by a moment, with the values as they were known. */
  public SeriesQueries at(Moment at) {
    return at.equals(moment) ? this : new SeriesQueries(db, at);
  }

  /**
   * The series asked for, by their attributes; at most 100, each with at most 2,000 points.
   *
   * @throws QueryRefused {@code metrics.too-many-points} and others, where the range can't be
   *     answered
   */
  public List<SeriesView> range(SeriesRequest request, Visibility visibility) {
    TimeGrid grid = TimeGrid.of(request.from(), request.to(), request.step()).until(moment);
    List<StoredSeries> chosen = series(request, visibility);
    Map<Long, List<Point>> pointsOf = points.of(chosen, grid, request.aggregation());
    Map<Long, List<BandPoint>> bandOf = bands.of(chosen, grid, request.aggregation());
    return chosen.stream()
        .map(one ->
            new SeriesView(
                one.fingerprint(),
                request.metric(),
                one.unitOf(request.aggregation()),
                one.kind(),
                one.attributes(),
                grid.step(),
                pointsOf.getOrDefault(one.id(), List.of()),
                bandOf.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private List<StoredSeries> series(SeriesRequest request, Visibility visibility) {
    Conditions conditions =
        visibility
            .conditions("scope")
            .where("resource_id = :resource", "resource", request.resource().value())
            .where("metric = :metric", "metric", request.metric())
            .where(
                "attributes @> cast(:matching as jsonb)",
                "matching",
                Columns.attributes(request.matching()));
    return db.sql(
            "select * from series where %s order by attributes, series_id limit %d"
                .formatted(conditions.sql(), MOST_SERIES))
        .params(conditions.parameters())
        .query(StoredSeries::of)
        .list();
  }
}
