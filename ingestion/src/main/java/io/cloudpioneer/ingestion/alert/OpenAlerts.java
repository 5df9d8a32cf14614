package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which alerts are open, so that those can be cleared whose rule or resource is gone. */
@Repository
@ProcessorRole
class OpenAlerts {
  private final JdbcClient db;
  private final AlertCommands commands;

  OpenAlerts(JdbcClient db, AlertCommands commands) {
    this.db = db;
    this.commands = commands;
  }

  void opened(AlertCause cause, long sequence) {
    db.sql(
            """
            insert into watch_alert (alert_id, rule_id, resource_id, metric, open, sequence)
            values (:alert, :rule, :resource, :metric, true, :sequence)
            on conflict (alert_id) do update set open = true, sequence = excluded.sequence
            where watch_alert.sequence < excluded.sequence\
            """)
        .param("alert", cause.alertId().value())
        .param("rule", cause.ruleId().value())
        .param("resource", cause.resourceId().value())
        .param("metric", cause.metric())
        .param("sequence", sequence)
        .update();
  }

  /** Open again, or closed. */
  void changed(AlertId alert, boolean open, long sequence) {
    db.sql(
            """
            update watch_alert set open = :open, sequence = :sequence
            where alert_id = :alert and sequence < :sequence\
            """)
        .param("open", open)
        .param("alert", alert.value())
        .param("sequence", sequence)
        .update();
  }

  /** The condition has to hold anew before the alert is raised again. */
  void startAnew(AlertId alert, Instant endedAt) {
    db.sql(
            """
            insert into condition_reset (alert_id, ended_at) values (:alert, :at)
            on conflict (alert_id) do update set ended_at = excluded.ended_at\
            """)
        .param("alert", alert.value())
        .param("at", Timestamp.from(endedAt))
        .update();
    db.sql("delete from condition_reset where ended_at < :longAgo")
        .param("longAgo", Timestamp.from(endedAt.minusSeconds(86_400)))
        .update();
  }

  /**
   * Withdraws all that a rule raised. Where it is enabled again before the next sample, the stream
   * still takes its conditions for firing: each has to hold anew.
   */
  void withdrawAll(AlertRuleId rule, Instant at) {
    db.sql(
            """
            insert into condition_reset (alert_id, ended_at)
            select alert_id, :at from watch_alert where open and rule_id = :rule
            on conflict (alert_id) do update set ended_at = excluded.ended_at\
            """)
        .param("at", Timestamp.from(at))
        .param("rule", rule.value())
        .update();
    db.sql("delete from rule_condition where rule_id = :rule").param("rule", rule.value()).update();
    clear(
        db.sql("select alert_id from watch_alert where open and rule_id = :rule")
            .param("rule", rule.value()),
        Resolution.RULE_WITHDRAWN,
        at);
  }

  /** Withdraws the rule's alerts on any other metric. */
  void withdrawOthers(AlertRuleId rule, String metric, Instant at) {
    clear(
        db.sql(
                "select alert_id from watch_alert where open and rule_id = :rule and metric <> :metric")
            .param("rule", rule.value())
            .param("metric", metric),
        Resolution.RULE_WITHDRAWN,
        at);
  }

  /**
   * Withdraws an alert whose rule was disabled while it was on its way. The lock makes the two that
   * could miss each other wait for each other.
   */
  void withdrawUnlessWatched(AlertCause cause, Instant at) {
    boolean watched =
        db.sql("select enabled from watch_rule where rule_id = :rule for share")
            .param("rule", cause.ruleId().value())
            .query(Boolean.class)
            .optional()
            .orElse(true);
    if (!watched) {
      commands.clear(new ClearAlert(cause.alertId(), Resolution.RULE_WITHDRAWN, null, at));
    }
  }

  void resourceVanished(ResourceId resource, Instant at) {
    clear(
            db.sql("select alert_id from watch_alert where open and resource_id = :resource")
                .param("resource", resource.value()),
            Resolution.RESOURCE_VANISHED,
            at)
        .forEach(alert -> startAnew(alert, at));
  }

  private List<AlertId> clear(JdbcClient.StatementSpec open, Resolution resolution, Instant at) {
    List<AlertId> alerts = open.query((row, _) -> new AlertId(row.getObject(1, UUID.class))).list();
    alerts.forEach(alert -> commands.clear(new ClearAlert(alert, resolution, null, at)));
    return alerts;
  }

  void forgetAll() {
    db.sql("delete from watch_alert").update();
  }
}
