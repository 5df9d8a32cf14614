package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about alerts and is still to be sent. A decision is written in the transaction
 * of what it rests on, so it is neither lost nor made twice.
 */
@Repository
@ProcessorRole
class AlertCommands implements Decisions, DueCommands {
  /** Only each alert's first: the next one waits until that is through. */
  private static final String TAKE =
      """
      update alert_command set attempts = attempts + 1, not_before = now() + interval '1 minute'
      where id in (
        select id from alert_command due
        where not_before <= now() and not exists (
          select from alert_command earlier where earlier.alert_id = due.alert_id and earlier.id < due.id)
        order by id limit 100 for update skip locked)
      returning id, kind, reason, command, attempts\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  AlertCommands(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  @Override
  public void raise(RaiseAlert command) {
    add(command, "RAISE", "rule.condition-held");
  }

  @Override
  public void clear(ClearAlert command) {
    add(command, "CLEAR", reason(command.resolution()));
  }

  private static String reason(Resolution resolution) {
    return switch (resolution) {
      case CLEARED -> "rule.condition-cleared";
      case RULE_WITHDRAWN -> "rule.withdrawn";
      case RESOURCE_VANISHED -> "resource.vanished";
      case BY_PERSON -> throw new IllegalArgumentException("Only a person resolves by person");
    };
  }

  private void add(AlertCommand command, String kind, String reason) {
    db.sql(
            """
            insert into alert_command (alert_id, kind, reason, command)
            values (:alert, :kind, :reason, cast(:command as jsonb))\
            """)
        .param("alert", command.alertId().value())
        .param("kind", kind)
        .param("reason", reason)
        .param("command", json.writeValueAsString(command))
        .update();
  }

  @Override
  public List<Due> take() {
    return db.sql(TAKE)
        .query((row, _) ->
            new Due(
                row.getLong("id"),
                command(row.getString("kind"), row.getString("command")),
                row.getString("reason"),
                row.getInt("attempts")))
        .list();
  }

  private AlertCommand command(String kind, String written) {
    Class<? extends AlertCommand> type = kind.equals("RAISE") ? RaiseAlert.class : ClearAlert.class;
    return json.readValue(written, type);
  }

  @Override
  public void remove(Due sent) {
    db.sql("delete from alert_command where id = :id").param("id", sent.id()).update();
  }

  @Override
  public void postpone(Due failed, Duration pause) {
    db.sql(
            """
            update alert_command set not_before = now() + make_interval(secs => :seconds) where id = :id\
            """)
        .param("seconds", pause.toMillis() / 1_000.0)
        .param("id", failed.id())
        .update();
  }
}
