package io.cloudpioneer.app.eventstore;

import static io.cloudpioneer.app.eventstore.TroubledDatabase.Trouble.ANSWER_LOST;
import static io.cloudpioneer.app.eventstore.TroubledDatabase.Trouble.CANCELLED;
import static io.cloudpioneer.app.eventstore.TroubledDatabase.Trouble.NONE;
import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever happens around a commit, everybody hears of it what is true. */
@IntegrationTest
@Timeout(60)
class TroubledAppendsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Autowired DataSource real;
  @Autowired JdbcClient db;

  private final CommitSignal signal = new CommitSignal();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private TroubledDatabase database;
  private EventAppender appender;

  @BeforeEach
  void start() {
    database = new TroubledDatabase(real);
    appender = appenderOn(database);
  }

  @AfterEach
  void stop() {
    appender.close();
  }

  @Test
  void areKeptOnceWhereTheAnswerWasLost() throws Exception {
    StoredEvent event = first();
    database.commits(ANSWER_LOST).open();

    appender.append(List.of(event));

    assertThat(kept(event)).isEqualTo(1);
  }

  /** Of a group whose answer was lost, and of which another attempt is refused. */
  @Test
  void areNoConflictWithThemselves() throws Exception {
    List<StoredEvent> group = List.of(first(), first());
    database.commits(NONE, ANSWER_LOST, CANCELLED);
    Future<?> before = sentAlone();
    List<? extends Future<?>> answers = group.stream().map(this::sent).toList();
    gathered(2);
    database.open();

    before.get();
    for (Future<?> answer : answers) {
      answer.get();
    }

    assertThat(group).allSatisfy(event -> assertThat(kept(event)).isEqualTo(1));
  }

  @Test
  void doNotClaimThatNothingWasKeptWhereThatIsNotKnown() {
    StoredEvent event = first();
    database.commits(ANSWER_LOST, CANCELLED).open();

    assertThat(sent(event))
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(EventStoreException.class)
        .withMessageContaining("whether this was kept is not known");
  }

  @Test
  void failAloneInTheirGroup() throws Exception {
    SomeResource resource = SomeResource.fresh();
    StoredEvent one = resource.vanished(0);
    StoredEvent late = resource.vanished(7);
    StoredEvent other = first();
    Future<?> before = sentAlone();
    Future<?> fits = sent(one);
    CompletableFuture<?> conflicts = sent(late);
    Future<?> fitsToo = sent(other);
    gathered(3);
    database.open();

    before.get();
    fits.get();
    fitsToo.get();

    assertThat(conflicts)
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(ConcurrencyException.class);
    assertThat(kept(late)).isZero();
  }

  @Test
  void areAnsweredAlsoWhereAReaderFails() {
    signal.wakes(() -> {
      throw new IllegalStateException("a reader that stops just now");
    });
    database.open();

    assertThat(sent(first())).succeedsWithin(Duration.ofSeconds(30));
    assertThat(sent(first())).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void areFailedAndTheNextTakenWhereSomethingBreaksThatNobodyThoughtOf() {
    database
        .commits(_ -> {
          throw new IllegalStateException("a driver's bug");
        })
        .open();

    assertThat(sent(first())).failsWithin(Duration.ofSeconds(30));
    assertThat(sent(first())).succeedsWithin(Duration.ofSeconds(30));
  }

  /** It holds the head's row, and everybody else would wait for as long as it is frozen. */
  @Test
  void ofAFrozenProcessDoNotHoldUpTheOthers() throws Exception {
    StoredEvent slow = first();
    CountDownLatch frozen = new CountDownLatch(1);
    CountDownLatch thaw = new CountDownLatch(1);
    database
        .commits(connection -> {
          frozen.countDown();
          await(thaw);
          connection.commit();
        })
        .open();
    CompletableFuture<?> answer = sent(slow);
    assertThat(frozen.await(30, TimeUnit.SECONDS)).isTrue();

    EventAppender elsewhere = appenderOn(real);
    StoredEvent other = first();
    try {
      CompletableFuture<?> others =
          CompletableFuture.runAsync(() -> append(elsewhere, other), threads());
      assertThat(others).succeedsWithin(Duration.ofSeconds(20));
    } finally {
      thaw.countDown();
      elsewhere.close();
    }

    soon(() -> assertThat(answer).isDone());
    assertThat(kept(slow)).isEqualTo(answer.isCompletedExceptionally() ? 0 : 1);
  }

  private EventAppender appenderOn(DataSource source) {
    return new EventAppender(
        source,
        new EventStoreSettings(100, 10, PATIENCE, 10, Duration.ofSeconds(5)),
        signal,
        new AppendMetrics(metrics));
  }

  /** Sent, and on its way to the database alone, so that what follows gathers in one group. */
  private Future<?> sentAlone() throws InterruptedException {
    Future<?> answer = sent(first());
    database.awaitAsked();
    return answer;
  }

  /** Returns once that many wait for the next group. */
  private void gathered(int appends) {
    soon(() ->
        assertThat(metrics.get("cloudpioneer.events.append.waiting").gauge().value())
            .isEqualTo(appends));
  }

  /** Sent by a thread of its own, and on its way when this returns. */
  private CompletableFuture<?> sent(StoredEvent event) {
    CountDownLatch underWay = new CountDownLatch(1);
    CompletableFuture<?> answer =
        CompletableFuture.runAsync(
            () -> {
              underWay.countDown();
              append(appender, event);
            },
            threads());
    await(underWay);
    return answer;
  }

  private static Executor threads() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  private static void append(EventAppender appender, StoredEvent event) {
    appender.append(List.of(event));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredEvent first() {
    return SomeResource.fresh().vanished(0);
  }

  private long kept(StoredEvent event) {
    return db.sql("select count(*) from event where event_id = ?")
        .param(event.eventId())
        .query(Long.class)
        .single();
  }
}
