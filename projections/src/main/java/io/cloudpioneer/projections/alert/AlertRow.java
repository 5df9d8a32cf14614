package io.cloudpioneer.projections.alert;

import static io.cloudpioneer.projections.board.Board.ALERT;
import static io.cloudpioneer.projections.board.Board.RESOURCE;

import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an alert with its resource's name and its metric's unit. */
final class AlertRow {
  private AlertRow() {}

  static String from(Moment moment) {
    return """
    (select a.*, r.name as resource_name, s.unit
     from %s a
     left join %s r on r.resource_id = a.resource_id
     left join series s on s.fingerprint = a.series) alert\
    """
        .formatted(moment.of(ALERT), moment.of(RESOURCE));
  }

  static AlertView read(ResultSet row, int number) throws SQLException {
    String resolution = row.getString("resolution");
    return new AlertView(
        new AlertId(Columns.uuid(row, "alert_id")),
        row.getInt("occurrence"),
        AlertStatus.valueOf(row.getString("status")),
        Severity.valueOf(row.getString("severity")),
        row.getString("title"),
        new AlertRuleId(Columns.uuid(row, "rule_id")),
        row.getInt("rule_version"),
        new ResourceId(Columns.uuid(row, "resource_id")),
        row.getString("resource_name"),
        Scope.parse(row.getString("scope")),
        new SeriesFingerprint(Columns.uuid(row, "series")),
        row.getString("metric"),
        row.getString("unit"),
        Columns.attributes(row, "attributes"),
        Comparison.valueOf(row.getString("comparison")),
        row.getDouble("threshold"),
        row.getDouble("value"),
        Columns.moment(row, "raised_at"),
        Columns.momentOrNull(row, "acknowledged_at"),
        person(row, "acknowledged_by"),
        Columns.momentOrNull(row, "resolved_at"),
        resolution == null ? null : Resolution.valueOf(resolution),
        person(row, "resolved_by"),
        person(row, "assigned_to"),
        Columns.momentOrNull(row, "snoozed_until"),
        silence(row),
        row.getBoolean("flapping"),
        Columns.moment(row, "changed_at"),
        row.getLong("sequence"));
  }

  private static @Nullable SilenceId silence(ResultSet row) throws SQLException {
    UUID id = Columns.uuidOrNull(row, "silenced_by");
    return id == null ? null : new SilenceId(id);
  }

  private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
    UUID id = Columns.uuidOrNull(row, column);
    return id == null ? null : new PersonId(id);
  }
}
