package io.cloudpioneer.app.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells other processes of commits by PostgreSQL's NOTIFY, and hears of theirs.
 *
 * <p>Never within the append's own transaction: a NOTIFY takes a lock on the whole database until
 * its commit. Many commits share one announcement, and it is not synced to disk.
 */
final class CommitAnnouncements implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(CommitAnnouncements.class);
  private static final String CHANNEL = "cloudpioneer_events";

  /** The setting lasts for this one statement's transaction only. */
  private static final String NOTIFY =
      "select set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

  private static final Duration BETWEEN_ANNOUNCEMENTS = Duration.ofMillis(10);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
  private static final int LISTEN_MILLIS = 500;

  private final DataSource database;
  private final CommitSignal signal;
  private final String self = UUID.randomUUID().toString();
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  CommitAnnouncements(DataSource database, CommitSignal signal) {
    this.database = database;
    this.signal = signal;
    signal.tells(news::release);
  }

  @Override
  public void start() {
    running = true;
    threads.add(Thread.ofVirtual().name("event-announcer").start(() -> keepDoing(this::announce)));
    threads.add(
        Thread.ofPlatform().daemon().name("event-listener").start(() -> keepDoing(this::listen)));
  }

  private void announce(Connection connection) throws SQLException, InterruptedException {
    try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
      while (isRunning()) {
        news.acquire();
        news.drainPermits();
        notify.setString(1, CHANNEL);
        notify.setString(2, self + " " + signal.head());
        notify.execute();
        LockSupport.parkNanos(this, BETWEEN_ANNOUNCEMENTS.toNanos());
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (isRunning()) {
        for (PGNotification notification : postgres.getNotifications(LISTEN_MILLIS)) {
          hear(notification.getParameter().split(" ", 2));
        }
      }
      statement.execute("unlisten *"); // the pool gives the connection to others
    }
  }

  private void hear(String[] sent) {
    if (!sent[0].equals(self)) {
      signal.heardOf(Long.parseLong(sent[1]));
    }
  }

  private void keepDoing(Work work) {
    while (isRunning()) {
      try (Connection connection = database.getConnection()) {
        work.on(connection);
      } catch (SQLException e) {
        LOG.debug("Commits are not announced for now, readers look by themselves", e);
        LockSupport.parkNanos(this, PAUSE_AFTER_FAILURE.toNanos());
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    threads.forEach(Thread::interrupt);
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before those who append, and stopped after them. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE / 2;
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException, InterruptedException;
  }
}
