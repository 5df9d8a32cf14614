package io.cloudpioneer.projections.metric;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the last samples among all of them; a series that was silent for a week has none here. */
@Component
class LastValuesInPostgres {
  private final JdbcClient db;

  LastValuesInPostgres(JdbcClient db) {
    this.db = db;
  }

  /** Those whose last sample is younger than a week. */
  List<ResourceId> activeResources() {
    return db.sql(
            "select resource_id from resource_activity where last_sample_at > now() - interval '7 days'")
        .query((row, number) -> new ResourceId(Columns.uuid(row, "resource_id")))
        .list();
  }

  Map<ResourceId, List<LastValue>> of(List<ResourceId> resources) {
    record Owned(ResourceId resource, LastValue value) {}
    return db
        .sql(
            """
            select s.*, newest.time, newest.value
            from series s
            cross join lateral (
              select time, value from sample
              where series_id = s.series_id and time > now() - interval '7 days'
              order by time desc limit 1) newest
            where s.resource_id = any(:resources)\
            """)
        .param("resources", resources.stream().map(Id::value).toArray(UUID[]::new))
        .query((row, number) ->
            new Owned(new ResourceId(Columns.uuid(row, "resource_id")), value(row)))
        .list()
        .stream()
        .collect(groupingBy(Owned::resource, mapping(Owned::value, toList())));
  }

  private static LastValue value(ResultSet row) throws SQLException {
    return new LastValue(
        new SeriesFingerprint(Columns.uuid(row, "fingerprint")),
        row.getString("metric"),
        Columns.attributes(row, "attributes"),
        row.getString("unit"),
        MetricKind.valueOf(row.getString("kind")),
        Columns.moment(row, "time"),
        row.getDouble("value"));
  }
}
