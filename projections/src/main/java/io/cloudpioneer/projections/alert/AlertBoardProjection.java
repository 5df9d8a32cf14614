package io.cloudpioneer.projections.alert;

import static io.cloudpioneer.projections.board.Board.ALERT;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the alerts as they are now. */
@Component
@ProcessingGroup("alert-board/1")
class AlertBoardProjection {
  private final BoardWriter writer;

  AlertBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(AlertRaised event, Recorded recorded) {
    Map<String, Object> columns = causeColumns(event.cause());
    columns.put("occurrence", event.occurrence());
    columns.put("value", event.value());
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        insert into alert_board_1 as known (alert_id, occurrence, status, severity, title, rule_id, rule_version,
          resource_id, scope, series, metric, attributes, comparison, threshold, value, raised_at, changed_at,
          sequence, position)
        values (:id, :occurrence, 'OPEN', :severity, :title, :rule, :ruleVersion,
          :resource, :scope, :series, :metric, cast(:attributes as jsonb), :comparison, :threshold, :value, :at, :at,
          :sequence, :position)
        on conflict (alert_id) do update set occurrence = excluded.occurrence, status = 'OPEN',
          severity = excluded.severity, title = excluded.title, rule_version = excluded.rule_version,
          comparison = excluded.comparison, threshold = excluded.threshold, value = excluded.value,
          raised_at = excluded.raised_at, acknowledged_at = null, acknowledged_by = null, resolved_at = null,
          resolution = null, resolved_by = null, assigned_to = null, snoozed_until = null, silenced_by = null,
          changed_at = excluded.changed_at,
          sequence = excluded.sequence, position = excluded.position
        where known.sequence < excluded.sequence\
        """,
        columns);
  }

  @EventHandler
  void on(AlertAcknowledged event, Recorded recorded) {
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set status = 'ACKNOWLEDGED', acknowledged_at = :at, acknowledged_by = :by,
          snoozed_until = null, silenced_by = null, changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        Map.of("by", event.by().value()));
  }

  @EventHandler
  void on(AlertResolved event, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("resolution", event.resolution().name());
    columns.put("by", idOf(event.by()));
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set status = 'RESOLVED', resolved_at = :at, resolution = :resolution, resolved_by = :by,
          snoozed_until = null, silenced_by = null, changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        columns);
  }

  /** Open as it was raised; where its condition came back, by what the rule says now. */
  @EventHandler
  void on(AlertReopened event, Recorded recorded) {
    AlertCause cause = event.cause();
    Map<String, Object> columns = new HashMap<>();
    columns.put("severity", cause == null ? null : cause.severity().name());
    columns.put("title", cause == null ? null : cause.ruleName());
    columns.put("ruleVersion", cause == null ? null : cause.ruleVersion());
    columns.put("comparison", cause == null ? null : cause.condition().comparison().name());
    columns.put("threshold", cause == null ? null : cause.condition().threshold());
    columns.put("value", event.value());
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set status = 'OPEN',
          severity = coalesce(:severity, severity), title = coalesce(:title, title),
          rule_version = coalesce(:ruleVersion, rule_version), comparison = coalesce(:comparison, comparison),
          threshold = coalesce(:threshold, threshold), value = coalesce(:value, value),
          acknowledged_at = null, acknowledged_by = null, resolved_at = null, resolution = null, resolved_by = null,
          changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        columns);
  }

  @EventHandler
  void on(AlertNotified event, Recorded recorded) {
    lengthen(event, recorded);
  }

  @EventHandler
  void on(AlertCommented event, Recorded recorded) {
    lengthen(event, recorded);
  }

  /** The alert stands as it stood, but its timeline is a longer one. */
  private void lengthen(AlertEvent event, Recorded recorded) {
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        Map.of());
  }

  @ResetHandler
  void reset() {
    writer.clear(ALERT);
  }

  private static Map<String, Object> causeColumns(AlertCause cause) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("severity", cause.severity().name());
    columns.put("title", cause.ruleName());
    columns.put("rule", cause.ruleId().value());
    columns.put("ruleVersion", cause.ruleVersion());
    columns.put("resource", cause.resourceId().value());
    columns.put("scope", cause.scope().toString());
    columns.put("series", cause.series().value());
    columns.put("metric", cause.metric());
    columns.put("attributes", Columns.attributes(cause.attributes()));
    columns.put("comparison", cause.condition().comparison().name());
    columns.put("threshold", cause.condition().threshold());
    return columns;
  }

  private static @Nullable Object idOf(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
