package io.cloudpioneer.app.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Reads events a page at a time, each on a connection of its own, outside of any transaction. */
final class EventPages {
  private static final String COLUMNS =
      "aggregate_type, aggregate_id, sequence, event_id, recorded_at, name, revision, payload, metadata";

  private final DataSource database;
  private final int size;

  EventPages(DataSource database, int size) {
    this.database = database;
    this.size = size;
  }

  /** The events that follow an index, in order; empty at the head. */
  List<TrackedDomainEventData<byte[]>> after(long globalIndex) {
    return query(
        "select %s, global_index from event where global_index > ? order by global_index limit ?"
            .formatted(COLUMNS),
        query -> {
          query.setLong(1, globalIndex);
          query.setInt(2, size);
        },
        row ->
            new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong(10)), entry(row)));
  }

  /** An aggregate's events from a sequence number on, in order; empty past its last. */
  List<DomainEventData<byte[]>> of(UUID aggregate, long firstSequence) {
    return query(
        "select %s from event where aggregate_id = ? and sequence >= ? order by sequence limit ?"
            .formatted(COLUMNS),
        query -> {
          query.setObject(1, aggregate);
          query.setLong(2, firstSequence);
          query.setInt(3, size);
        },
        EventPages::entry);
  }

  Optional<Long> lastSequence(UUID aggregate) {
    return number(
        "select max(sequence) from event where aggregate_id = ?",
        query -> query.setObject(1, aggregate));
  }

  Optional<Long> head() {
    return number("select max(global_index) from event", _ -> {});
  }

  /** The last index recorded before a moment. */
  Optional<Long> lastBefore(Instant moment) {
    return number(
        "select max(global_index) from event where recorded_at < ?",
        query -> query.setTimestamp(1, Timestamp.from(moment)));
  }

  List<DomainEventData<byte[]>> snapshot(UUID aggregate) {
    return query(
        """
        select aggregate_type, aggregate_id, sequence, event_id, taken_at, name, revision, payload, metadata
        from snapshot where aggregate_id = ?\
        """,
        query -> query.setObject(1, aggregate),
        EventPages::entry);
  }

  private Optional<Long> number(String sql, Parameters parameters) {
    return query(
            sql,
            parameters,
            row -> {
              long number = row.getLong(1);
              return row.wasNull() ? Optional.<Long>empty() : Optional.of(number);
            })
        .getFirst();
  }

  private <T> List<T> query(String sql, Parameters parameters, RowReader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      parameters.set(query);
      try (ResultSet rows = query.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new EventStoreException("Events could not be read", e);
    }
  }

  /** The time as text: Axon would cut a moment's microseconds off. */
  private static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
    return new GenericDomainEventEntry<>(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getString(4),
        row.getTimestamp(5).toInstant().toString(),
        row.getString(6),
        row.getString(7),
        row.getBytes(8),
        row.getBytes(9));
  }

  @FunctionalInterface
  private interface Parameters {
    void set(PreparedStatement query) throws SQLException;
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
