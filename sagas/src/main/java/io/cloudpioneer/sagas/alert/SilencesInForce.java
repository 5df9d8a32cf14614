package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.commands.silence.SilenceMatching;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.silence.SilenceDefinition;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceChanged;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceCreated;
import io.cloudpioneer.events.silence.SilenceEvent.SilenceExpired;
import io.cloudpioneer.events.silence.SilenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whether a silence holds for an alert, from the silences' own streams as they are committed:
 * a table kept from their events would lag, and tell people of what was silenced just before. What
 * was read is kept until there is one event more.
 */
@Component
class SilencesInForce implements Silences {
  private static final String OF_SILENCES =
      "name in ('silence.created', 'silence.changed', 'silence.expired')";

  private final JdbcClient db;
  private final Serializer serializer;
  private final Clock clock = Clock.systemUTC();
  private volatile Known known = new Known(0, List.of());

  SilencesInForce(JdbcClient db, Serializer serializer) {
    this.db = db;
    this.serializer = serializer;
  }

  /**
   * All silences that nobody has ended.
   *
   * @param events how many events tell of them
   */
  private record Known(long events, List<Known.Silence> silences) {
    private record Silence(SilenceId id, SilenceDefinition definition, SilenceMatching matching) {
      boolean holds(AlertCause cause, Instant moment) {
        return definition.holdsAt(moment) && matching.matches(cause);
      }
    }
  }

  @Override
  public Optional<Hush> holding(AlertCause cause) {
    Instant now = clock.instant();
    return latest().silences().stream()
        .filter(silence -> silence.holds(cause, now))
        .map(silence -> new Hush(silence.id(), silence.definition().until()))
        .max(Comparator.comparing(Hush::until));
  }

  private Known latest() {
    long events =
        db.sql("select count(*) from event where " + OF_SILENCES).query(Long.class).single();
    Known current = known;
    if (current.events() == events) {
      return current;
    }
    Known read = new Known(events, read());
    known = read;
    return read;
  }

  /** The last event of each says it all. */
  private List<Known.Silence> read() {
    return db
        .sql(
            """
            select distinct on (aggregate_id) name, revision, payload from event where %s
            order by aggregate_id, sequence desc\
            """
                .formatted(OF_SILENCES))
        .query(this::event)
        .list()
        .stream()
        .flatMap(SilencesInForce::standing)
        .toList();
  }

  private SilenceEvent event(ResultSet row, int number) throws SQLException {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            row.getBytes("payload"),
            byte[].class,
            row.getString("name"),
            row.getString("revision")));
  }

  private static Stream<Known.Silence> standing(SilenceEvent event) {
    return switch (event) {
      case SilenceCreated(var id, _, var definition, _) -> Stream.of(silence(id, definition));
      case SilenceChanged(var id, _, var definition, _) -> Stream.of(silence(id, definition));
      case SilenceExpired _ -> Stream.empty();
    };
  }

  private static Known.Silence silence(SilenceId id, SilenceDefinition definition) {
    return new Known.Silence(id, definition, SilenceMatching.of(definition.matcher()));
  }
}
