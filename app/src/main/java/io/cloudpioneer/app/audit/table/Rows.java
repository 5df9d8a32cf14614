package io.cloudpioneer.app.audit.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query within a transaction, fetched a few at a time; the next can be looked at
 * before it is taken.
 */
public final class Rows<T> implements AutoCloseable {
  private final PreparedStatement query;
  private final ResultSet rows;
  private final Reader<T> reader;
  private @Nullable T next;

  Rows(PreparedStatement query, int atOnce, Reader<T> reader) throws SQLException {
    if (query.getConnection().getAutoCommit()) {
      throw new IllegalStateException("Outside of a transaction all rows would be fetched at once");
    }
    query.setFetchSize(atOnce);
    this.query = query;
    this.reader = reader;
    this.rows = query.executeQuery();
    advance();
  }

  /** The next one, or null behind the last. */
  public @Nullable T peek() {
    return next;
  }

  /** Takes the next one, or null behind the last. */
  public @Nullable T take() throws SQLException {
    T taken = next;
    advance();
    return taken;
  }

  private void advance() throws SQLException {
    next = rows.next() ? reader.read(rows) : null;
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }

  /** Makes a value of the row a result stands at. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
