package io.cloudpioneer.app.audit.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is not sealed yet.
 *
 * @param count by the places in the global order that they take
 * @param oldestSeconds how long the first of them waits; 0 where none does
 */
public record UnsealedEvents(long count, double oldestSeconds) {
  private static final String LOOK =
      """
      with sealed as (select coalesce((select last_index from audit_block order by number desc limit 1), 0) as index),
           head as (select coalesce(max(global_index), 0) as index from event)
      select greatest(head.index - sealed.index, 0),
        coalesce(extract(epoch from clock_timestamp() -
          (select recorded_at from event where global_index > sealed.index order by global_index limit 1)), 0)
      from sealed, head\
      """;

  public static UnsealedEvents look(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(LOOK);
        ResultSet row = query.executeQuery()) {
      row.next();
      return new UnsealedEvents(row.getLong(1), Math.max(0, row.getDouble(2)));
    }
  }
}
