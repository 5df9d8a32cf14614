package io.cloudpioneer.app.eventstore;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.resource.ResourceEvent.ResourceVanished;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many write at once. */
@IntegrationTest
class ConcurrentAppendsTest {
  private static final int WRITERS = 64;

  @Autowired CommandDispatch commands;
  @Autowired EventStorageEngine store;
  @Autowired JdbcClient db;

  @Test
  void haveOneWinnerPerVersionAndTellTheOthers() {
    SomeResource resource = SomeResource.fresh();

    List<Boolean> won = atOnce(writer -> appendedFirst(resource));

    assertThat(won).containsOnlyOnce(true);
    assertThat(sequences(resource)).containsExactly(0L);
  }

  @Test
  void areRetriedUntilEachHasItsTurn() {
    SomeResource resource = SomeResource.fresh();

    CompletableFuture.allOf(
            IntStream.range(0, WRITERS)
                .mapToObj(revision ->
                    commands.send(
                        resource.observed(revision), Sender.platform("test"), "test.observed"))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(sequences(resource))
        .containsExactlyElementsOf(LongStream.range(0, WRITERS).boxed().toList());
  }

  @Test
  void leaveAnIndexWithoutGapsAndTimesThatNeverDecrease() {
    Set<SomeResource> resources =
        IntStream.range(0, 200).mapToObj(_ -> SomeResource.fresh()).collect(toSet());
    CompletableFuture.allOf(
            resources.stream()
                .map(resource ->
                    commands.send(resource.observed(0), Sender.platform("test"), "test.observed"))
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(
            db.sql(
                    """
                    select count(*) from (
                      select global_index - lag(global_index) over following as step,
                        recorded_at < lag(recorded_at) over following as earlier
                      from event window following as (order by global_index)) as steps
                    where step <> 1 or earlier\
                    """)
                .query((row, _) -> row.getLong(1))
                .single())
        .isZero();
  }

  private boolean appendedFirst(SomeResource resource) {
    try {
      store.appendEvents(
          List.of(
              new GenericDomainEventMessage<>(
                  "resource",
                  resource.id().toString(),
                  0,
                  new ResourceVanished(resource.id(), Instant.EPOCH))));
      return true;
    } catch (ConcurrencyException told) {
      return false;
    }
  }

  private static <T> List<T> atOnce(java.util.function.IntFunction<T> work) {
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<T>> results =
          IntStream.range(0, WRITERS)
              .mapToObj(writer ->
                  CompletableFuture.supplyAsync(
                      () -> {
                        awaitStart(start);
                        return work.apply(writer);
                      },
                      threads))
              .toList();
      start.countDown();
      return results.stream().map(CompletableFuture::join).toList();
    }
  }

  private static void awaitStart(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private List<Long> sequences(SomeResource resource) {
    return db.sql("select sequence from event where aggregate_id = ? order by sequence")
        .param(resource.id().value())
        .query((row, _) -> row.getLong(1))
        .list();
  }
}
