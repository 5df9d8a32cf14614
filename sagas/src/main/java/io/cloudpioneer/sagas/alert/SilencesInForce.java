package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.silence.SilenceEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  private volatile Known known = new Known(0, StandingSilences.NONE);

  SilencesInForce(JdbcClient db, Serializer serializer) {
    this.db = db;
    this.serializer = serializer;
  }

  /**
   * What was read.
   *
   * @param events how many events tell of silences
   */
  private record Known(long events, StandingSilences silences) {}

  @Override
  public Optional<Hush> holding(AlertCause cause) {
    Instant now = clock.instant();
    return latest(now).holding(cause, now);
  }

  /** Those that are over are dropped each time, that they don't add up. */
  private StandingSilences latest(Instant now) {
    long events =
        db.sql("select count(*) from event where " + OF_SILENCES).query(Long.class).single();
    Known before = known;
    StandingSilences standing =
        before.events() == events
            ? before.silences().at(now)
            : before.silences().after(read(), now);
    known = new Known(events, standing);
    return standing;
  }

  /** The last event of each says it all. */
  private List<SilenceEvent> read() {
    return db.sql(
            """
            select distinct on (aggregate_id) name, revision, payload from event where %s
            order by aggregate_id, sequence desc\
            """
                .formatted(OF_SILENCES))
        .query(this::event)
        .list();
  }

  private SilenceEvent event(ResultSet row, int number) throws SQLException {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            row.getBytes("payload"),
            byte[].class,
            row.getString("name"),
            row.getString("revision")));
  }
}
