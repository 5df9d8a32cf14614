package io.cloudpioneer.projections.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which metrics there are. */
@Component
public class MetricQueries {
  private static final int MOST = 1_000;

  /** Of series that disagree about unit or kind, the oldest one's word counts. */
  private static final String COLUMNS =
      """
      metric,
        (array_agg(unit order by series_id))[1] as unit,
        (array_agg(kind order by series_id))[1] as kind,
        count(*)::integer as series,
        (select coalesce(array_agg(distinct key order by key), '{}')
         from unnest(array_agg(s.attributes)) as attributes, jsonb_object_keys(attributes) as key) as keys
      """;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  MetricQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private MetricQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same, but only of what had been measured by a moment. */
  public MetricQueries at(Moment at) {
    return at.equals(moment) ? this : new MetricQueries(db, at);
  }

  /**
   * The metrics by name, at most 1,000.
   *
   * @param text contained in the name, ignoring case; null for all
   */
  public List<MetricView> catalogue(@Nullable String text, Visibility visibility) {
    Conditions conditions = known(visibility);
    if (text != null) {
      conditions.contains(text, "lower(metric)");
    }
    return db.sql(
            "select %s from series s where %s group by metric order by metric limit %d"
                .formatted(COLUMNS, conditions.sql(), MOST))
        .params(conditions.parameters())
        .query(MetricQueries::metric)
        .list();
  }

  /** The metrics each of these resources has, by name. */
  public Map<ResourceId, List<MetricView>> ofResources(
      Collection<ResourceId> resources, Visibility visibility) {
    Conditions conditions = known(visibility).anyId("resource_id", resources);
    record Owned(ResourceId resource, MetricView metric) {}
    return db
        .sql(
            "select resource_id, %s from series s where %s group by resource_id, metric order by metric"
                .formatted(COLUMNS, conditions.sql()))
        .params(conditions.parameters())
        .query((row, number) ->
            new Owned(new ResourceId(Columns.uuid(row, "resource_id")), metric(row, number)))
        .list()
        .stream()
        .collect(groupingBy(Owned::resource, mapping(Owned::metric, toList())));
  }

  /** The units of these metrics, UCUM; a metric that is not known has none. */
  public Map<String, String> units(Collection<String> metrics) {
    Map<String, String> units = new HashMap<>();
    db.sql(
            """
            select wanted.metric, found.unit
            from unnest(:metrics) as wanted (metric)
            cross join lateral (
              select unit from series s where s.metric = wanted.metric limit 1) found\
            """)
        .param("metrics", metrics.toArray(String[]::new))
        .query(row -> {
          units.put(row.getString("metric"), row.getString("unit"));
        });
    return units;
  }

  private Conditions known(Visibility visibility) {
    return visibility.conditions("s.scope").where(moment.upTo("s.created_at"));
  }

  private static MetricView metric(ResultSet row, int number) throws SQLException {
    return new MetricView(
        row.getString("metric"),
        row.getString("unit"),
        MetricKind.valueOf(row.getString("kind")),
        row.getInt("series"),
        List.of((String[]) row.getArray("keys").getArray()));
  }
}
