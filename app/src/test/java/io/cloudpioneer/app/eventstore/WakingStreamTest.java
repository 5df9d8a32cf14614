package io.cloudpioneer.app.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class WakingStreamTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final int PAGE = 3;

  private final ConcurrentSkipListSet<Long> committed = new ConcurrentSkipListSet<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final CommitSignal signal = new CommitSignal();

  @Test
  void readsPageAfterPageInOrder() throws InterruptedException {
    commit(1, 8);

    try (WakingStream stream = streamAfter(2, NEVER)) {
      for (long index = 3; index <= 8; index++) {
        assertThat(next(stream)).isEqualTo(index);
      }
      assertThat(stream.hasNextAvailable()).isFalse();
    }
  }

  @Test
  void doesNotLookAgainUntilItIsWoken() {
    try (WakingStream stream = streamAfter(0, NEVER)) {
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(looks).hasValue(1);

      commit(1, 1);

      assertThat(stream.hasNextAvailable()).isTrue();
      assertThat(looks).hasValue(2);
    }
  }

  @Test
  void isWokenWhileItWaits() throws InterruptedException {
    try (WakingStream stream = streamAfter(0, NEVER)) {
      assertThat(stream.hasNextAvailable()).isFalse();
      Thread.ofVirtual().start(() -> commit(1, 1));

      assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
      assertThat(next(stream)).isEqualTo(1);
    }
  }

  @Test
  void findsByItselfWhatNobodyToldItOf() throws InterruptedException {
    try (WakingStream stream = streamAfter(0, Duration.ofMillis(20))) {
      assertThat(stream.hasNextAvailable()).isFalse();
      committed.add(1L);

      assertThat(stream.hasNextAvailable(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void wakesWhoAskedToBeCalled() {
    AtomicInteger calls = new AtomicInteger();
    WakingStream stream = streamAfter(0, NEVER);
    stream.setOnAvailableCallback(calls::incrementAndGet);

    commit(1, 1);
    stream.close();
    commit(2, 2);

    assertThat(calls).hasValue(1);
  }

  private WakingStream streamAfter(long position, Duration lookAgainAfter) {
    return new WakingStream(this::pageAfter, signal, lookAgainAfter, position);
  }

  private List<TrackedEventMessage<?>> pageAfter(long index) {
    looks.incrementAndGet();
    return committed.tailSet(index, false).stream()
        .limit(PAGE)
        .<TrackedEventMessage<?>>map(at ->
            new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(at),
                new GenericEventMessage<>("event", java.util.Map.of()),
                () -> Instant.EPOCH))
        .toList();
  }

  private void commit(long from, long to) {
    committed.addAll(LongStream.rangeClosed(from, to).boxed().toList());
    signal.committed(to);
  }

  private static long next(WakingStream stream) throws InterruptedException {
    return PostgresEventStorageEngine.indexOf(stream.nextAvailable().trackingToken());
  }
}
