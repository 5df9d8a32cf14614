package io.cloudpioneer.app.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group of appends in one transaction.
 *
 * <p>It holds the head's row from its first statement to the commit, so that what it reads of the
 * streams it appends to stays true, here and in every other process, and a conflict refuses only
 * the append it concerns.
 */
final class AppendTransaction {
  private static final String LOCK_HEAD =
      """
      select last_index, greatest(recorded_at, clock_timestamp()) from event_head for update\
      """;

  private static final String LAST_SEQUENCES =
      """
      select id, coalesce((select max(sequence) from event where aggregate_id = id), -1)
      from unnest(?::uuid[]) as asked (id)\
      """;

  private static final String ALREADY_STORED =
      """
      select event_id
      from unnest(?::uuid[], ?::bigint[]) as asked (aggregate_id, sequence)
      join event using (aggregate_id, sequence)\
      """;

  private static final String INSERT =
      """
      with moved as (update event_head set last_index = ?, recorded_at = ?)
      insert into event
        (global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision, payload, metadata, recorded_at)
      select ? + place, event_id, aggregate_type, aggregate_id, sequence, name, revision, payload, metadata, ?
      from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
        with ordinality
        as appended (event_id, aggregate_type, aggregate_id, sequence, name, revision, payload, metadata, place)\
      """;

  private final Connection connection;

  AppendTransaction(Connection connection) {
    this.connection = connection;
  }

  /**
   * Appends what follows on and commits.
   *
   * @param again whether an earlier attempt at this group may have been committed unheard
   */
  AppendOutcome append(List<Append> group, boolean again) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD);
        ResultSet head = lock.executeQuery()) {
      if (!head.next()) {
        throw new SQLException("The table event_head has lost its row");
      }
      AppendOutcome outcome = judge(group, again);
      long last = head.getLong(1) + outcome.eventCount();
      if (outcome.eventCount() > 0) {
        insert(outcome.accepted(), head.getLong(1), last, head.getTimestamp(2));
      }
      connection.commit();
      return outcome.at(last);
    }
  }

  private AppendOutcome judge(List<Append> group, boolean again) throws SQLException {
    Set<UUID> stored = again ? alreadyStored(group) : Set.of();
    Map<UUID, Long> lastSequences = lastSequences(group);
    AppendOutcome outcome = new AppendOutcome();
    for (Append append : group) {
      if (stored.contains(append.first().eventId())) {
        outcome.keptBefore(append);
      } else if (followsOn(append, lastSequences)) {
        outcome.accept(append);
      } else {
        outcome.refuse(append);
      }
    }
    return outcome;
  }

  /** Moves the sequences on where all of an append's events follow; else leaves them. */
  private static boolean followsOn(Append append, Map<UUID, Long> lastSequences) {
    Map<UUID, Long> moved = new HashMap<>();
    for (StoredEvent event : append.events()) {
      UUID id = event.aggregateId();
      long last = moved.getOrDefault(id, lastSequences.getOrDefault(id, -1L));
      if (event.sequence() != last + 1) {
        return false;
      }
      moved.put(id, event.sequence());
    }
    lastSequences.putAll(moved);
    return true;
  }

  private Map<UUID, Long> lastSequences(List<Append> group) throws SQLException {
    Map<UUID, Long> sequences = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(LAST_SEQUENCES)) {
      query.setArray(
          1,
          connection.createArrayOf(
              "uuid",
              group.stream()
                  .flatMap(append -> append.events().stream())
                  .map(StoredEvent::aggregateId)
                  .distinct()
                  .toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sequences.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
    }
    return sequences;
  }

  private Set<UUID> alreadyStored(List<Append> group) throws SQLException {
    Set<UUID> stored = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement(ALREADY_STORED)) {
      query.setArray(1, firsts(group, "uuid", StoredEvent::aggregateId));
      query.setArray(2, firsts(group, "bigint", StoredEvent::sequence));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          stored.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return stored;
  }

  private Array firsts(List<Append> group, String type, Function<StoredEvent, Object> column)
      throws SQLException {
    return connection.createArrayOf(type, group.stream().map(Append::first).map(column).toArray());
  }

  private void insert(List<StoredEvent> events, long before, long last, Timestamp recordedAt)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, last);
      insert.setTimestamp(2, recordedAt);
      insert.setLong(3, before);
      insert.setTimestamp(4, recordedAt);
      insert.setArray(5, column(events, "uuid", StoredEvent::eventId));
      insert.setArray(6, column(events, "text", StoredEvent::aggregateType));
      insert.setArray(7, column(events, "uuid", StoredEvent::aggregateId));
      insert.setArray(8, column(events, "bigint", StoredEvent::sequence));
      insert.setArray(9, column(events, "text", StoredEvent::name));
      insert.setArray(10, column(events, "text", StoredEvent::revision));
      insert.setArray(11, bytes(events, StoredEvent::payload));
      insert.setArray(12, bytes(events, StoredEvent::metadata));
      insert.executeUpdate();
    }
  }

  private Array column(
      List<StoredEvent> events, String type, Function<StoredEvent, @Nullable Object> column)
      throws SQLException {
    return connection.createArrayOf(type, events.stream().map(column).toArray());
  }

  private Array bytes(List<StoredEvent> events, Function<StoredEvent, byte[]> column)
      throws SQLException {
    return connection.createArrayOf("bytea", events.stream().map(column).toArray(byte[][]::new));
  }
}
