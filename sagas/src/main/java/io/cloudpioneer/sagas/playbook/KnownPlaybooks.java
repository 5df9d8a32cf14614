package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The playbooks, from their own streams as they are committed: a table kept from their events would
 * lag, and set off what was switched off just before. What was read is kept until there is one
 * event more.
 */
@Component
class KnownPlaybooks {
  private static final String OF_PLAYBOOKS =
      "name in ('playbook.defined', 'playbook.changed', 'playbook.disabled', 'playbook.enabled')";

  private final JdbcClient db;
  private final Serializer serializer;
  private volatile Known known = new Known(0, List.of());

  KnownPlaybooks(JdbcClient db, Serializer serializer) {
    this.db = db;
    this.serializer = serializer;
  }

  /**
   * What was read.
   *
   * @param events how many events tell of playbooks
   */
  private record Known(long events, List<StandingPlaybook> playbooks) {}

  /** Those that are switched on. */
  List<StandingPlaybook> enabled() {
    long events =
        db.sql("select count(*) from event where " + OF_PLAYBOOKS).query(Long.class).single();
    Known before = known;
    if (before.events() != events) {
      known = new Known(events, enabledOf(read()));
    }
    return known.playbooks();
  }

  private static List<StandingPlaybook> enabledOf(List<PlaybookEvent> events) {
    Map<PlaybookId, StandingPlaybook> all = new HashMap<>();
    for (PlaybookEvent event : events) {
      all.put(event.playbookId(), StandingPlaybook.after(all.get(event.playbookId()), event));
    }
    return all.values().stream().filter(StandingPlaybook::enabled).toList();
  }

  private List<PlaybookEvent> read() {
    return db.sql(
            """
            select name, revision, payload from event where %s order by aggregate_id, sequence\
            """
                .formatted(OF_PLAYBOOKS))
        .query(this::event)
        .list();
  }

  /** A playbook as it read in one of its versions. */
  PlaybookDefinition definition(PlaybookId playbook, int version) {
    return StandingPlaybook.at(version, of(playbook))
        .map(StandingPlaybook::definition)
        .orElseThrow(() ->
            new IllegalStateException(
                "Playbook %s was set off before it was defined".formatted(playbook)));
  }

  private List<PlaybookEvent> of(PlaybookId playbook) {
    return db.sql(
            """
            select name, revision, payload from event where %s and aggregate_id = :playbook
            order by sequence\
            """
                .formatted(OF_PLAYBOOKS))
        .param("playbook", playbook.value())
        .query(this::event)
        .list();
  }

  private PlaybookEvent event(ResultSet row, int number) throws SQLException {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            row.getBytes("payload"),
            byte[].class,
            row.getString("name"),
            row.getString("revision")));
  }
}
