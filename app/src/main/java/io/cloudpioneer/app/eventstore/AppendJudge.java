package io.cloudpioneer.app.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Says which appends of a group follow on. It reads the streams while the head's row is held, so
 * that what it says stays true until the commit.
 */
final class AppendJudge {
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

  private final Connection connection;

  AppendJudge(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param again whether an earlier attempt at this group may have been committed unheard
   */
  AppendOutcome judge(List<Append> group, boolean again) throws SQLException {
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
}
