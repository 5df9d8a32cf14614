package io.cloudpioneer.benchmarks.views;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the board of resources and has it made anew from all events. */
final class Rebuild {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(2);

  private final StreamingEventProcessor board;
  private final JdbcClient database;

  Rebuild(StreamingEventProcessor board, JdbcClient database) {
    this.board = board;
    this.database = database;
  }

  double eventsPerSecond() {
    long events = number("select last_index from event_head");
    awaitReached(events);
    long rows = rows();
    board.shutDown();
    board.resetTokens();
    if (rows() != 0) {
      throw new CannotMeasure("The board was not emptied");
    }
    long start = System.nanoTime();
    board.start();
    awaitReached(events);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (rows() != rows) {
      throw new CannotMeasure("The board had %d rows and has %d".formatted(rows, rows()));
    }
    return events / seconds;
  }

  private void awaitReached(long position) {
    long start = System.nanoTime();
    while (reached() < position) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new CannotMeasure(
            "The board had not caught up after %d s".formatted(PATIENCE.toSeconds()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private long reached() {
    return board.processingStatus().values().stream().mapToLong(Rebuild::position).min().orElse(-1);
  }

  private static long position(EventTrackerStatus segment) {
    return segment.getCurrentPosition().orElse(-1);
  }

  private long rows() {
    return number("select count(*) from resource_board");
  }

  private long number(String query) {
    return database.sql(query).query(Long.class).single();
  }
}
