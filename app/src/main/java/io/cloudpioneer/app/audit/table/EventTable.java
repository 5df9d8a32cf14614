package io.cloudpioneer.app.audit.table;

import io.cloudpioneer.app.audit.chain.Bytes;
import io.cloudpioneer.app.audit.chain.SealedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Every column of the events, in the global order, with the exact bytes that are stored. */
public final class EventTable {
  private static final String SELECT =
      """
      select global_index, event_id, aggregate_type, aggregate_id, sequence, name, revision, %s, payload, metadata
      from event\
      """
          .formatted(Times.exact("recorded_at"));

  private static final String ALL = SELECT + " order by global_index";
  private static final String BETWEEN =
      SELECT + " where global_index between ? and ? order by global_index";
  private static final String FOLLOWING =
      SELECT + " where global_index > ? order by global_index limit ?";

  private static final int ROWS_AT_ONCE = 200;

  private EventTable() {}

  /** All there are. */
  public static Rows<SealedEvent> all(Connection transaction) throws SQLException {
    return open(transaction.prepareStatement(ALL));
  }

  /** From one index to another, both included. */
  public static Rows<SealedEvent> between(Connection transaction, long first, long last)
      throws SQLException {
    PreparedStatement query = transaction.prepareStatement(BETWEEN);
    query.setLong(1, first);
    query.setLong(2, last);
    return open(query);
  }

  /** The next ones after an index, a number of them at most. */
  public static Rows<SealedEvent> following(Connection transaction, long index, int atMost)
      throws SQLException {
    PreparedStatement query = transaction.prepareStatement(FOLLOWING);
    query.setLong(1, index);
    query.setInt(2, atMost);
    return open(query);
  }

  private static Rows<SealedEvent> open(PreparedStatement query) throws SQLException {
    return new Rows<>(query, ROWS_AT_ONCE, EventTable::read);
  }

  private static SealedEvent read(ResultSet row) throws SQLException {
    return SealedEvent.of(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        Times.read(row, 8),
        Bytes.of(row.getBytes(9)),
        Bytes.of(row.getBytes(10)));
  }
}
