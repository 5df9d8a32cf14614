package io.cloudpioneer.app.eventstore;

import io.cloudpioneer.commands.Rejected;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends the events of many commands in one transaction each time: while one group is being synced
 * to disk, the next gathers. One thread writes; senders wait for its commit.
 */
final class EventAppender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventAppender.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

  private final DataSource database;
  private final EventStoreSettings settings;
  private final CommitSignal signal;
  private final AppendMetrics metrics;
  private final BlockingQueue<Append> waiting;
  private final Thread thread;
  private volatile boolean closed;
  private @Nullable Connection connection;

  EventAppender(
      DataSource database,
      EventStoreSettings settings,
      CommitSignal signal,
      AppendMetrics metrics) {
    this.database = database;
    this.settings = settings;
    this.signal = signal;
    this.metrics = metrics;
    this.waiting = new LinkedBlockingQueue<>(settings.waitingAppends());
    metrics.watch(waiting);
    this.thread = Thread.ofPlatform().name("event-appender").daemon().unstarted(this::run);
    thread.start();
  }

  /**
   * Appends and returns once committed.
   *
   * @throws org.axonframework.modelling.command.ConcurrencyException if they don't follow on
   * @throws EventStoreException if the database was away for too long
   */
  void append(List<StoredEvent> events) {
    Append append = new Append(events);
    if (closed || !waiting.offer(append)) {
      throw Rejected.because(
          "platform.busy", "Too many commands wait to be kept: send this one again in a moment");
    }
    append.await();
    metrics.answered(append.waited());
  }

  private void run() {
    while (!closed) {
      try {
        commit(nextGroup());
      } catch (InterruptedException stop) {
        break;
      }
    }
    disconnect();
    EventStoreException stopped = new EventStoreException("The event store is shutting down");
    waiting.forEach(append -> append.fails(stopped));
  }

  private List<Append> nextGroup() throws InterruptedException {
    List<Append> group = new ArrayList<>();
    group.add(waiting.take());
    waiting.drainTo(group, settings.groupSize() - 1);
    return group;
  }

  private void commit(List<Append> group) {
    List<Append> open = group;
    boolean again = false;
    while (!open.isEmpty()) {
      try {
        AppendOutcome outcome = new AppendTransaction(connection()).append(open, again);
        metrics.committed(outcome.eventCount());
        signal.committed(outcome.lastIndex());
        outcome.tell();
        return;
      } catch (SQLException e) {
        disconnect();
        if (!ConnectionTrouble.caused(e)) {
          commitEachAlone(open, e);
          return;
        }
        LOG.warn("PostgreSQL is away, {} appends wait: {}", open.size(), e.getMessage());
        again = true;
        open = withoutTheExpired(open, e);
        pause();
      }
    }
  }

  /** One append the database does not take must not fail the others of its group. */
  private void commitEachAlone(List<Append> group, SQLException cause) {
    if (group.size() == 1) {
      group.getFirst().fails(new EventStoreException("An append was not taken", cause));
    } else {
      group.forEach(append -> commit(List.of(append)));
    }
  }

  private List<Append> withoutTheExpired(List<Append> open, SQLException cause) {
    EventStoreException away =
        new EventStoreException(
            "The event store did not answer for %d s; whether this was kept is not known"
                .formatted(settings.patience().toSeconds()),
            cause);
    List<Append> remaining = new ArrayList<>();
    for (Append append : open) {
      if (closed || append.waitsLongerThan(settings.patience())) {
        append.fails(away);
      } else {
        remaining.add(append);
      }
    }
    return remaining;
  }

  private void pause() {
    LockSupport.parkNanos(this, PAUSE_AFTER_FAILURE.toNanos());
  }

  private Connection connection() throws SQLException {
    if (connection == null) {
      connection = database.getConnection();
      connection.setAutoCommit(false);
    }
    return connection;
  }

  private void disconnect() {
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

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
