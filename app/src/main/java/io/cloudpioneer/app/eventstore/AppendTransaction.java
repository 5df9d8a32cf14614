package io.cloudpioneer.app.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
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
      select last_index, greatest(recorded_at, clock_timestamp()),
        set_config('idle_in_transaction_session_timeout', ?, true)
      from event_head for update\
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
  private final Duration idleAtMost;

  /**
   * @param idleAtMost how long the server lets a writer hold the head that does nothing: one that
   *     is frozen or cut off must not keep the others waiting
   */
  AppendTransaction(Connection connection, Duration idleAtMost) {
    this.connection = connection;
    this.idleAtMost = idleAtMost;
  }

  /**
   * Appends what follows on and commits.
   *
   * @param again whether an earlier attempt at this group may have been committed unheard
   */
  AppendOutcome append(List<Append> group, boolean again) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_HEAD)) {
      lock.setString(1, Long.toString(idleAtMost.toMillis()));
      try (ResultSet head = lock.executeQuery()) {
        if (!head.next()) {
          throw new SQLException("The table event_head has lost its row");
        }
        AppendOutcome outcome = new AppendJudge(connection).judge(group, again);
        long last = head.getLong(1) + outcome.eventCount();
        if (outcome.eventCount() > 0) {
          insert(outcome.accepted(), head.getLong(1), last, head.getTimestamp(2));
        }
        connection.commit();
        return outcome.at(last);
      }
    }
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
