package io.cloudpioneer.projections.alert;

import static java.util.stream.Collectors.groupingBy;

import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.projections.board.Board;
import io.cloudpioneer.projections.board.Moment;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.Conditions;
import io.cloudpioneer.projections.query.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to alerts. */
@Component
public class TimelineQueries {
  private static final int MOST_ENTRIES = 500;

  private final JdbcClient db;
  private final Moment moment;

  @Autowired
  TimelineQueries(JdbcClient db) {
    this(db, Moment.NOW);
  }

  private TimelineQueries(JdbcClient db, Moment moment) {
    this.db = db;
    this.moment = moment;
  }

  /** The same timelines as they were at a moment, with what had happened by then. */
  public TimelineQueries at(Moment at) {
    return at.equals(moment) ? this : new TimelineQueries(db, at);
  }

  /** All that happened to each of these, oldest first; at most the newest 500 entries each. */
  public Map<AlertId, List<TimelineEntry>> of(Collection<AlertId> alerts, Visibility visibility) {
    Conditions conditions = visibility.conditions("b.scope").anyId("t.alert_id", alerts);
    return db
        .sql(
            """
            select * from (
              select t.*, row_number() over (partition by t.alert_id order by t.sequence desc) as age
              from alert_timeline t join %s b using (alert_id)
              where %s and %s) entry
            where age <= %d
            order by alert_id, sequence\
            """
                .formatted(
                    moment.of(Board.ALERT), conditions.sql(), moment.upTo("t.at"), MOST_ENTRIES))
        .params(conditions.parameters())
        .query(TimelineQueries::entry)
        .list()
        .stream()
        .collect(groupingBy(TimelineEntry::alertId));
  }

  private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
    String resolution = row.getString("resolution");
    return new TimelineEntry(
        new AlertId(Columns.uuid(row, "alert_id")),
        row.getInt("sequence"),
        Columns.moment(row, "at"),
        TimelineKind.valueOf(row.getString("kind")),
        row.getInt("occurrence"),
        Actor.parse(row.getString("actor")),
        note(row),
        row.getObject("value", Double.class),
        resolution == null ? null : Resolution.valueOf(resolution),
        notification(row),
        person(row),
        Columns.momentOrNull(row, "until"),
        silence(row),
        row.getObject("changes", Integer.class));
  }

  private static @Nullable SealedText note(ResultSet row) throws SQLException {
    String ciphertext = row.getString("note_ciphertext");
    return ciphertext == null
        ? null
        : new SealedText(new PersonId(Columns.uuid(row, "note_owner")), ciphertext);
  }

  private static @Nullable PersonId person(ResultSet row) throws SQLException {
    UUID id = Columns.uuidOrNull(row, "person");
    return id == null ? null : new PersonId(id);
  }

  private static @Nullable SilenceId silence(ResultSet row) throws SQLException {
    UUID id = Columns.uuidOrNull(row, "silence");
    return id == null ? null : new SilenceId(id);
  }

  private static @Nullable Notification notification(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return channel == null
        ? null
        : new Notification(row.getInt("step"), Channel.valueOf(channel), row.getString("outcome"));
  }
}
