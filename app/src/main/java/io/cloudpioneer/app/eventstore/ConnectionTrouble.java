package io.cloudpioneer.app.eventstore;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, and may have done what it was asked, from one that refuses. */
final class ConnectionTrouble {
  /**
   * PostgreSQL is shutting down, has crashed, is starting, has no connection to spare, or has given
   * up on one that did nothing within its transaction.
   */
  private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300", "25P03");

  /** A disk that is full, or I/O that fails: nothing was kept, and it may pass. */
  private static final Set<String> OUT_OF_ORDER = Set.of("53100", "58030");

  private ConnectionTrouble() {}

  static boolean caused(SQLException e) {
    return e instanceof SQLTransientConnectionException || says(e.getSQLState());
  }

  private static boolean says(@Nullable String state) {
    return state != null
        && (state.startsWith("08") || NOT_NOW.contains(state) || OUT_OF_ORDER.contains(state));
  }
}
