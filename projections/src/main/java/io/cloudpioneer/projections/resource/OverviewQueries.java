package io.cloudpioneer.projections.resource;

import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.resource.Overview.HealthCount;
import io.cloudpioneer.projections.resource.Overview.SeverityCount;
import io.cloudpioneer.projections.resource.Overview.TypeCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the estate. */
@Component
public class OverviewQueries {
  private final JdbcClient db;

  OverviewQueries(JdbcClient db) {
    this.db = db;
  }

  public Overview overview(Visibility visibility) {
    List<TypeCount> types = types(visibility);
    return new Overview(
        types.stream().mapToInt(TypeCount::count).sum(),
        types,
        healths(visibility),
        severities(visibility),
        number("select count(*) from agent_board where status = 'ENROLLED'"),
        number("select coalesce(sum(samples_last_minute), 0) from ingestion_status"));
  }

  private List<TypeCount> types(Visibility visibility) {
    Map<String, Integer> counts =
        counts(
            "type", "resource_board", visibility.conditions("scope").where("status = 'PRESENT'"));
    return counts.entrySet().stream()
        .map(entry -> new TypeCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(TypeCount::count).reversed().thenComparing(TypeCount::type))
        .toList();
  }

  private List<HealthCount> healths(Visibility visibility) {
    Map<String, Integer> counts =
        counts(
            "health",
            "resource_condition",
            visibility.conditions("scope").where("status = 'PRESENT'"));
    return Arrays.stream(Health.values())
        .sorted(Comparator.reverseOrder())
        .map(health -> new HealthCount(health, counts.getOrDefault(health.name(), 0)))
        .toList();
  }

  private List<SeverityCount> severities(Visibility visibility) {
    Map<String, Integer> counts =
        counts(
            "severity",
            "alert_board",
            visibility.conditions("scope").where("status <> 'RESOLVED'"));
    return Arrays.stream(Severity.values())
        .sorted(Comparator.reverseOrder())
        .map(severity -> new SeverityCount(severity, counts.getOrDefault(severity.name(), 0)))
        .toList();
  }

  private Map<String, Integer> counts(String column, String table, Conditions conditions) {
    Map<String, Integer> counts = new HashMap<>();
    db.sql(
            "select %1$s as name, count(*) as count from %2$s where %3$s group by %1$s"
                .formatted(column, table, conditions.sql()))
        .params(conditions.parameters())
        .query(row -> {
          counts.put(row.getString("name"), row.getInt("count"));
        });
    return counts;
  }

  private int number(String sql) {
    return db.sql(sql).query(Integer.class).single();
  }
}
