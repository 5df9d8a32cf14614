package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import io.cloudpioneer.projections.query.Columns;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what happened to alerts; shares the board's processor, so the two never disagree. */
@Component
@ProcessingGroup("alert-board/1")
class AlertTimelineProjection {
  private final JdbcClient db;
  private final BoardWriter writer;

  AlertTimelineProjection(JdbcClient db, BoardWriter writer) {
    this.db = db;
    this.writer = writer;
  }

  @EventHandler
  void on(AlertEvent event, Recorded recorded) {
    Map<String, Object> entry = new HashMap<>();
    entry.put("occurrence", event.occurrence());
    entry.put("actor", recorded.actor().toString());
    entry.put("kind", kind(event).name());
    entry.put("value", value(event));
    entry.put(
        "resolution",
        event instanceof AlertResolved resolved ? resolved.resolution().name() : null);
    SealedText note = note(event);
    entry.put("noteOwner", note == null ? null : note.owner().value());
    entry.put("note", note == null ? null : note.ciphertext());
    entry.put("person", event instanceof AlertAssigned assigned ? assigned.to().value() : null);
    Instant until = until(event);
    entry.put("until", until == null ? null : Columns.moment(until));
    entry.put("changes", event instanceof AlertFlapping flapping ? flapping.changes() : null);
    SilenceId silence = silence(event);
    entry.put("silence", silence == null ? null : silence.value());
    AlertNotified notified = event instanceof AlertNotified told ? told : null;
    entry.put("step", notified == null ? null : notified.step());
    entry.put("channel", notified == null ? null : notified.channel().name());
    entry.put("outcome", notified == null ? null : notified.outcome());
    writer.append(
        event.alertId(),
        recorded,
        """
        insert into alert_timeline_1 (alert_id, sequence, at, kind, occurrence, actor, note_owner, note_ciphertext,
          value, resolution, step, channel, outcome, person, until, silence, changes)
        values (:id, :sequence, :at, :kind, :occurrence, :actor, :noteOwner, :note,
          :value, :resolution, :step, :channel, :outcome, :person, :until, :silence, :changes)
        on conflict (alert_id, sequence) do nothing\
        """,
        entry);
  }

  @ResetHandler
  void reset() {
    db.sql("delete from alert_timeline_1").update();
  }

  private static TimelineKind kind(AlertEvent event) {
    return switch (event) {
      case AlertRaised _ -> TimelineKind.RAISED;
      case AlertAcknowledged _ -> TimelineKind.ACKNOWLEDGED;
      case AlertResolved _ -> TimelineKind.RESOLVED;
      case AlertReopened _ -> TimelineKind.REOPENED;
      case AlertNotified notified ->
          notified.delivered() ? TimelineKind.NOTIFIED : TimelineKind.NOTIFICATION_FAILED;
      case AlertAssigned _ -> TimelineKind.ASSIGNED;
      case AlertUnassigned _ -> TimelineKind.UNASSIGNED;
      case AlertCommented _ -> TimelineKind.COMMENTED;
      case AlertSnoozed _ -> TimelineKind.SNOOZED;
      case AlertUnsnoozed _ -> TimelineKind.UNSNOOZED;
      case AlertSilenced _ -> TimelineKind.SILENCED;
      case AlertUnsilenced _ -> TimelineKind.UNSILENCED;
      case AlertFlapping _ -> TimelineKind.FLAPPING;
      case AlertCalmed _ -> TimelineKind.CALMED;
    };
  }

  private static @Nullable Double value(AlertEvent event) {
    return switch (event) {
      case AlertRaised raised -> raised.value();
      case AlertResolved resolved -> resolved.value();
      case AlertReopened reopened -> reopened.value();
      case AlertAcknowledged _,
          AlertNotified _,
          AlertAssigned _,
          AlertUnassigned _,
          AlertCommented _,
          AlertSnoozed _,
          AlertUnsnoozed _,
          AlertSilenced _,
          AlertUnsilenced _,
          AlertFlapping _,
          AlertCalmed _ ->
          null;
    };
  }

  private static @Nullable SealedText note(AlertEvent event) {
    return switch (event) {
      case AlertAcknowledged acknowledged -> acknowledged.note();
      case AlertResolved resolved -> resolved.note();
      case AlertReopened reopened -> reopened.note();
      case AlertCommented commented -> commented.comment();
      case AlertSnoozed snoozed -> snoozed.note();
      case AlertUnsnoozed unsnoozed -> unsnoozed.note();
      case AlertRaised _,
          AlertNotified _,
          AlertAssigned _,
          AlertUnassigned _,
          AlertSilenced _,
          AlertUnsilenced _,
          AlertFlapping _,
          AlertCalmed _ ->
          null;
    };
  }

  private static @Nullable Instant until(AlertEvent event) {
    return event instanceof AlertSnoozed snoozed
        ? snoozed.until()
        : event instanceof AlertSilenced silenced ? silenced.until() : null;
  }

  private static @Nullable SilenceId silence(AlertEvent event) {
    return event instanceof AlertSilenced silenced
        ? silenced.silenceId()
        : event instanceof AlertUnsilenced unsilenced ? unsilenced.silenceId() : null;
  }
}
