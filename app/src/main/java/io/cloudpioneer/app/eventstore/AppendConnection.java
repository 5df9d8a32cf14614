package io.cloudpioneer.app.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection on which a process appends: kept from one transaction to the next, given up after
 * a failure, and never waited for longer than there is patience.
 */
final class AppendConnection {
  private static final Logger LOG = LoggerFactory.getLogger(AppendConnection.class);

  /** Who waits for a writer that is frozen must have patience left once the server ends it. */
  private static final int SHARE_OF_PATIENCE = 3;

  private final DataSource database;
  private final Duration patience;
  private @Nullable Connection connection;

  AppendConnection(DataSource database, Duration patience) {
    this.database = database;
    this.patience = patience;
  }

  AppendTransaction begin() throws SQLException {
    if (connection == null) {
      connection = database.getConnection();
      connection.setAutoCommit(false);
      connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
    }
    return new AppendTransaction(connection, patience.dividedBy(SHARE_OF_PATIENCE));
  }

  void giveUp() {
    if (connection == null) {
      return;
    }
    try (Connection closing = connection) {
      closing.rollback();
    } catch (SQLException gone) {
      LOG.debug("A broken connection was given up", gone);
    }
    connection = null;
  }
}
