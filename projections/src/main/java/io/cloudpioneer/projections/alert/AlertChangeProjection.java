package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps when alerts came about and ended in the world: at their samples, where there are any. */
@Component
@ProcessingGroup("alert-change/1")
class AlertChangeProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  AlertChangeProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(AlertRaised event, Recorded recorded) {
    keep(event, "RAISED", event.effectiveAt(), event.value(), recorded);
  }

  @EventHandler
  void on(AlertReopened event, Recorded recorded) {
    keep(event, "REOPENED", event.effectiveAt(), event.value(), recorded);
  }

  @EventHandler
  void on(AlertResolved event, Recorded recorded) {
    keep(event, "RESOLVED", event.effectiveAt(), event.value(), recorded);
  }

  @ResetHandler
  void reset() {
    db.sql("delete from alert_change_1").update();
  }

  private void keep(
      AlertEvent event,
      String kind,
      @Nullable Instant effectiveAt,
      @Nullable Double value,
      Recorded recorded) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("kind", kind);
    columns.put("occurrence", event.occurrence());
    columns.put(
        "effectiveAt", Columns.moment(Objects.requireNonNullElse(effectiveAt, recorded.at())));
    columns.put("value", value);
    writer.append(
        event.alertId(),
        recorded,
        """
        insert into alert_change_1 (alert_id, sequence, kind, occurrence, effective_at, value)
        values (:id, :sequence, :kind, :occurrence, :effectiveAt, :value)
        on conflict (alert_id, sequence) do nothing\
        """,
        columns);
  }
}
