package io.cloudpioneer.app.eventstore;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Several processes append, some commit late and some not at all, while somebody reads.
 * (Reliability test 6, in small.)
 */
@IntegrationTest
@Timeout(120)
class LateCommitsTest {
  private static final int PROCESSES = 4;
  private static final int APPENDS_EACH = 25;
  private static final Random CHANCE = new Random(6);

  @Autowired DataSource real;
  @Autowired EventStore store;

  private final Queue<String> kept = new ConcurrentLinkedQueue<>();

  @Test
  void areSeenOnceAndInOrderByWhoReadsMeanwhile() throws InterruptedException {
    List<EventAppender> processes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        BlockingStream<TrackedEventMessage<?>> reader = store.openStream(store.createHeadToken())) {
      for (int process = 0; process < PROCESSES; process++) {
        processes.add(appender());
      }
      CompletableFuture<?>[] writers =
          processes.stream()
              .map(process -> CompletableFuture.runAsync(() -> append(process), threads))
              .toArray(CompletableFuture[]::new);
      List<String> seen = new ArrayList<>();
      List<Long> positions = new ArrayList<>();
      CompletableFuture<Void> written = CompletableFuture.allOf(writers);
      soon(() -> {
        while (reader.hasNextAvailable()) {
          TrackedEventMessage<?> event = reader.nextAvailable();
          seen.add(event.getIdentifier());
          positions.add(event.trackingToken().position().orElseThrow());
        }
        assertThat(written).isDone();
        assertThat(seen).containsAll(kept);
      });

      assertThat(kept).hasSizeBetween(1, PROCESSES * APPENDS_EACH - 1);
      assertThat(seen).doesNotHaveDuplicates();
      assertThat(positions).isSorted().doesNotHaveDuplicates();
    } finally {
      processes.forEach(EventAppender::close);
    }
  }

  private void append(EventAppender process) {
    for (int number = 0; number < APPENDS_EACH; number++) {
      StoredEvent event = SomeResource.fresh().vanished(0);
      try {
        process.append(List.of(event));
        kept.add(event.eventId().toString());
      } catch (RuntimeException rolledBack) {
        assertThat(Set.of("An append was not taken")).contains(rolledBack.getMessage());
      }
    }
  }

  /** A process whose commits are up to a fifth of a second late, and of which a tenth fails. */
  private EventAppender appender() {
    TroubledDatabase database = new TroubledDatabase(real);
    for (int commit = 0; commit < APPENDS_EACH; commit++) {
      long late = CHANCE.nextLong(Duration.ofMillis(200).toNanos());
      boolean fails = CHANCE.nextInt(10) == 0;
      database.commits(connection -> {
        LockSupport.parkNanos(late);
        if (fails) {
          connection.rollback();
          throw new SQLException("Rolled back", "57014");
        }
        connection.commit();
      });
    }
    database.open();
    return new EventAppender(
        database,
        new EventStoreSettings(100, 10, Duration.ofSeconds(30), 10, Duration.ofSeconds(5)),
        new CommitSignal(),
        new AppendMetrics(new SimpleMeterRegistry()));
  }
}
