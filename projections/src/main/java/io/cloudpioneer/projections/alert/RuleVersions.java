package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rules watched for in each of their versions. */
@Component
public class RuleVersions {
  private final JdbcClient db;

  RuleVersions(JdbcClient db) {
    this.db = db;
  }

  /** The definition of that version, without whom to tell; empty where it is not known. */
  public Optional<RuleDefinition> of(AlertRuleId rule, int version) {
    return db.sql(
            """
            select v.* from rule_version v join rule_board b using (rule_id)
            where rule_id = :rule and v.version <= :version and b.version >= :version
            order by v.version desc limit 1\
            """)
        .param("rule", rule.value())
        .param("version", version)
        .query(RuleVersions::definition)
        .optional();
  }

  private static RuleDefinition definition(ResultSet row, int number) throws SQLException {
    return new RuleDefinition(
        row.getString("name"),
        row.getString("metric"),
        Columns.attributes(row, "matching"),
        new ThresholdCondition(
            Comparison.valueOf(row.getString("comparison")),
            row.getDouble("threshold"),
            row.getDouble("clear_threshold"),
            Duration.parse(row.getString("hold_for"))),
        Severity.valueOf(row.getString("severity")),
        List.of(),
        new Recurrence(
            Duration.parse(row.getString("reopens_within")),
            row.getInt("steady_changes"),
            Duration.parse(row.getString("flaps_within"))),
        null);
  }
}
