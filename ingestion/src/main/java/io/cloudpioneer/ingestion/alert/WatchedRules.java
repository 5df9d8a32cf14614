package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules at work, in memory, by the metric they watch. Refreshed from the database every second:
 * their events may be handled in another process.
 */
@Component
@ProcessorRole
class WatchedRules implements RulesAtWork {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final JsonMapper json;
  private volatile Map<String, List<WatchedRule>> byMetric = Map.of();
  private volatile Map<AlertRuleId, WatchedRule> byId = Map.of();
  private volatile long generation = -1;

  WatchedRules(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
    refresh();
  }

  @Override
  public List<WatchedRule> on(String metric) {
    return byMetric.getOrDefault(metric, List.of());
  }

  @Override
  public boolean isAtWork(AlertRuleId rule) {
    return byId.containsKey(rule);
  }

  /** Versions only rise, so their sum differs whenever a rule does. */
  @Scheduled(fixedDelay = 1_000, scheduler = IngestionConfiguration.SCHEDULER)
  final void refresh() {
    long current =
        db.sql("select coalesce(sum(version), 0) from watch_rule").query(Long.class).single();
    if (current == generation) {
      return;
    }
    List<WatchedRule> rules =
        db.sql("select * from watch_rule where enabled").query((row, _) -> rule(row)).list();
    byId = rules.stream().collect(Collectors.toUnmodifiableMap(WatchedRule::id, rule -> rule));
    byMetric = rules.stream().collect(Collectors.groupingBy(WatchedRule::metric));
    generation = current;
  }

  private WatchedRule rule(ResultSet row) throws SQLException {
    return new WatchedRule(
        new AlertRuleId(row.getObject("rule_id", UUID.class)),
        row.getInt("version"),
        row.getString("name"),
        row.getString("metric"),
        json.readValue(row.getString("matching"), TEXTS),
        new ThresholdCondition(
            Comparison.valueOf(row.getString("comparison")),
            row.getDouble("threshold"),
            row.getDouble("clear_threshold"),
            Duration.ofMillis(row.getLong("hold_millis"))),
        Severity.valueOf(row.getString("severity")),
        new Recurrence(
            Duration.ofMillis(row.getLong("reopens_millis")),
            row.getInt("steady_changes"),
            Duration.ofMillis(row.getLong("flaps_millis"))));
  }
}
