package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.stored.MetadataKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is to be told of what. A row is written in the transaction that takes the escalation's step,
 * and its key keeps that step from being told twice, however often the event comes.
 */
@Component
public class NotificationOutbox {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient db;
  private final ApplicationEventPublisher events;

  NotificationOutbox(JdbcClient db, ApplicationEventPublisher events) {
    this.db = db;
    this.events = events;
  }

  /** Says that something lies in the outbox. */
  record Added() {}

  public void add(AlertId alert, NotificationMessage message, EscalationStep step) {
    db.sql(
            """
            insert into notification (alert_id, occurrence, round, step, scope, channel, address_owner,
              address_ciphertext, message, correlation)
            values (:alert, :occurrence, :round, :step, :scope, :channel, :owner, :address, cast(:message as jsonb),
              :correlation)
            on conflict (alert_id, occurrence, round, step) do nothing\
            """)
        .param("alert", alert.value())
        .param("occurrence", message.occurrence())
        .param("round", message.round())
        .param("step", message.step())
        .param("scope", message.scope())
        .param("channel", step.channel().name())
        .param("owner", step.address().owner().value())
        .param("address", step.address().ciphertext())
        .param("message", JSON.writeValueAsString(message))
        .param("correlation", correlation())
        .update();
    events.publishEvent(new Added());
  }

  /** Of the event or deadline that is handled, as every message of ours carries it. */
  private static String correlation() {
    Message<?> cause = CurrentUnitOfWork.get().getMessage();
    return String.valueOf(
        cause.getMetaData().getOrDefault(MetadataKeys.CORRELATION, cause.getIdentifier()));
  }

  /**
   * Takes what is due for itself until the lease ends; afterwards others may take it.
   *
   * @param most how many at most
   */
  List<Notification> take(Duration lease, int most) {
    return db.sql(
            """
            update notification n
            set attempts = attempts + case when outcome is null then 1 else 0 end,
              next_attempt_at = now() + make_interval(secs => :lease)
            from (
              select alert_id, occurrence, round, step from notification
              where recorded_at is null and next_attempt_at <= now()
              order by next_attempt_at limit :most
              for update skip locked) due
            where (n.alert_id, n.occurrence, n.round, n.step) = (due.alert_id, due.occurrence, due.round, due.step)
            returning n.*\
            """)
        .param("most", most)
        .param("lease", lease.toSeconds())
        .query(NotificationOutbox::notification)
        .list();
  }

  void retryIn(Notification notification, Duration pause) {
    update(notification, "next_attempt_at = now() + make_interval(secs => :secs)")
        .param("secs", pause.toMillis() / 1000.0)
        .update();
  }

  void finish(Notification notification, Outcome outcome) {
    update(notification, "delivered = :delivered, outcome = :outcome")
        .param("delivered", outcome.delivered())
        .param("outcome", outcome.code())
        .update();
  }

  /** The alert's stream knows it. */
  void recorded(Notification notification) {
    update(notification, "recorded_at = now()").update();
  }

  private JdbcClient.StatementSpec update(Notification notification, String assignments) {
    return db.sql(
            """
            update notification set %s
            where alert_id = :alert and occurrence = :occurrence and round = :round and step = :step\
            """
                .formatted(assignments))
        .param("alert", notification.alertId().value())
        .param("occurrence", notification.occurrence())
        .param("round", notification.round())
        .param("step", notification.step());
  }

  private static Notification notification(ResultSet row, int number) throws SQLException {
    return new Notification(
        new AlertId(row.getObject("alert_id", UUID.class)),
        row.getInt("occurrence"),
        row.getInt("round"),
        row.getInt("step"),
        Channel.valueOf(row.getString("channel")),
        new SealedText(
            new PersonId(row.getObject("address_owner", UUID.class)),
            row.getString("address_ciphertext")),
        row.getString("message"),
        row.getInt("attempts"),
        outcome(row),
        row.getString("correlation"));
  }

  private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
    String code = row.getString("outcome");
    return code == null ? null : new Outcome(row.getBoolean("delivered"), code, false);
  }
}
