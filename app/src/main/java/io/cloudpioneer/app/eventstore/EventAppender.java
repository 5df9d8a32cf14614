package io.cloudpioneer.app.eventstore;

import io.cloudpioneer.commands.Rejected;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends the events of many commands in one transaction each time: while one group is being synced
 * to disk, the next gathers. One thread writes; senders wait for its commit.
 */
final class EventAppender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventAppender.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

  private final AppendConnection connection;
  private final EventStoreSettings settings;
  private final CommitSignal signal;
  private final AppendMetrics metrics;
  private final BlockingQueue<Append> waiting;
  private final Thread thread;
  private volatile boolean closed;

  EventAppender(
      DataSource database,
      EventStoreSettings settings,
      CommitSignal signal,
      AppendMetrics metrics) {
    this.connection = new AppendConnection(database, settings.patience());
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
    if (!waiting.offer(append)) {
      throw Rejected.forNow(
          "platform.busy", "Too many commands wait to be kept: send this one again in a moment");
    }
    if (closed && waiting.remove(append)) {
      throw stopped();
    }
    append.await();
    metrics.answered(append.waited());
  }

  private void run() {
    while (!closed) {
      try {
        commitOrFail(nextGroup());
      } catch (InterruptedException stop) {
        break;
      }
    }
    connection.giveUp();
    waiting.forEach(append -> append.fails(stopped()));
  }

  private List<Append> nextGroup() throws InterruptedException {
    List<Append> group = new ArrayList<>();
    group.add(waiting.take());
    waiting.drainTo(group, settings.groupSize() - 1);
    return group;
  }

  /** Whatever goes wrong, those who wait are told and the next group has its turn. */
  private void commitOrFail(List<Append> group) {
    try {
      commit(group, false);
    } catch (RuntimeException bug) {
      LOG.error("Appends failed in a way nobody thought of", bug);
      connection.giveUp();
      group.forEach(append -> append.fails(notKnown("The event store failed", bug)));
    }
  }

  /**
   * @param again whether an earlier attempt at these may have been committed unheard
   */
  private void commit(List<Append> group, boolean again) {
    List<Append> open = group;
    boolean unheard = again;
    while (!open.isEmpty()) {
      try {
        AppendOutcome outcome = connection.begin().append(open, unheard);
        metrics.committed(outcome.eventCount());
        signal.committed(outcome.lastIndex());
        outcome.tell();
        return;
      } catch (SQLException e) {
        connection.giveUp();
        if (!ConnectionTrouble.caused(e)) {
          commitEachAlone(open, unheard, e);
          return;
        }
        LOG.warn("PostgreSQL is away, {} appends wait: {}", open.size(), e.getMessage());
        unheard = true;
        open = withoutTheExpired(open, e);
        LockSupport.parkNanos(this, PAUSE_AFTER_FAILURE.toNanos());
      }
    }
  }

  /** One append the database does not take must not fail the others of its group. */
  private void commitEachAlone(List<Append> group, boolean again, SQLException cause) {
    if (group.size() > 1) {
      group.forEach(append -> commit(List.of(append), again));
    } else if (again) {
      group.getFirst().fails(notKnown("The event store went away and then refused", cause));
    } else {
      group.getFirst().fails(new EventStoreException("An append was not taken", cause));
    }
  }

  private List<Append> withoutTheExpired(List<Append> open, SQLException cause) {
    List<Append> remaining = new ArrayList<>();
    for (Append append : open) {
      if (closed || append.waitsLongerThan(settings.patience())) {
        append.fails(
            notKnown(
                "The event store did not answer for %d s".formatted(append.waited().toSeconds()),
                cause));
      } else {
        remaining.add(append);
      }
    }
    return remaining;
  }

  private static EventStoreException notKnown(String what, Exception cause) {
    return new EventStoreException(what + "; whether this was kept is not known", cause);
  }

  private static EventStoreException stopped() {
    return new EventStoreException("The event store is shutting down");
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
