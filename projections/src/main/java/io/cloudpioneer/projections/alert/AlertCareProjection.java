package io.cloudpioneer.projections.alert;

import static io.cloudpioneer.projections.board.Board.ALERT;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps who looks after the alerts and what keeps them quiet; shares the board's rows and its
 * processor, and with them its reset.
 */
@Component
@ProcessingGroup("alert-board/1")
class AlertCareProjection {
  private final BoardWriter writer;

  AlertCareProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(AlertAssigned event, Recorded recorded) {
    assign(event, event.to(), recorded);
  }

  @EventHandler
  void on(AlertUnassigned event, Recorded recorded) {
    assign(event, null, recorded);
  }

  private void assign(AlertEvent event, @Nullable PersonId to, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("to", idOf(to));
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set assigned_to = cast(:to as uuid), changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        columns);
  }

  @EventHandler
  void on(AlertSnoozed event, Recorded recorded) {
    snooze(event, event.until(), recorded);
  }

  @EventHandler
  void on(AlertUnsnoozed event, Recorded recorded) {
    snooze(event, null, recorded);
  }

  private void snooze(AlertEvent event, @Nullable Instant until, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("until", until == null ? null : Columns.moment(until));
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set snoozed_until = cast(:until as timestamptz), silenced_by = null,
          changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        columns);
  }

  @EventHandler
  void on(AlertSilenced event, Recorded recorded) {
    silence(event, event.silenceId(), recorded);
  }

  @EventHandler
  void on(AlertUnsilenced event, Recorded recorded) {
    silence(event, null, recorded);
  }

  private void silence(AlertEvent event, @Nullable SilenceId by, Recorded recorded) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("by", idOf(by));
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set silenced_by = cast(:by as uuid),
          changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        columns);
  }

  @EventHandler
  void on(AlertFlapping event, Recorded recorded) {
    flap(event, true, recorded);
  }

  @EventHandler
  void on(AlertCalmed event, Recorded recorded) {
    flap(event, false, recorded);
  }

  private void flap(AlertEvent event, boolean flapping, Recorded recorded) {
    writer.write(
        ALERT,
        event.alertId(),
        recorded,
        """
        update alert_board_1 set flapping = :flapping, changed_at = :at, sequence = :sequence, position = :position
        where alert_id = :id and sequence < :sequence\
        """,
        Map.of("flapping", flapping));
  }

  private static @Nullable Object idOf(@Nullable Id id) {
    return id == null ? null : id.value();
  }
}
