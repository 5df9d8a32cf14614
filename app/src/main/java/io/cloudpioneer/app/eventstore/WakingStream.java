package io.cloudpioneer.app.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The events after a place, for one reader at a time. It asks the database only when it was told of
 * a commit, or when it has not asked for a while.
 */
final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {
  private final LongFunction<List<TrackedEventMessage<?>>> pageAfter;
  private final CommitSignal signal;
  private final Duration lookAgainAfter;
  private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
  private final Semaphore commits = new Semaphore(1);
  private final Runnable wakeUp = this::wakeUp;
  private volatile Runnable onAvailable = () -> {};
  private long position;
  private long lookedAt;

  WakingStream(
      LongFunction<List<TrackedEventMessage<?>>> pageAfter,
      CommitSignal signal,
      Duration lookAgainAfter,
      long position) {
    this.pageAfter = pageAfter;
    this.signal = signal;
    this.lookAgainAfter = lookAgainAfter;
    this.position = position;
    signal.wakes(wakeUp);
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return hasNextNow() ? Optional.of(page.getFirst()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long end = System.nanoTime() + unit.toNanos(timeout);
    while (!hasNextNow()) {
      long remaining = end - System.nanoTime();
      if (remaining <= 0) {
        return false;
      }
      awaitCommit(remaining);
    }
    return true;
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextNow()) {
      awaitCommit(Long.MAX_VALUE);
    }
    return page.removeFirst();
  }

  private boolean hasNextNow() {
    if (page.isEmpty() && mayHaveMore()) {
      lookedAt = System.nanoTime();
      commits.drainPermits(); // before looking: a commit during the look asks for another
      page.addAll(pageAfter.apply(position));
      if (!page.isEmpty()) {
        position = PostgresEventStorageEngine.indexOf(page.getLast().trackingToken());
        commits.release(); // there may be a page after this one
      }
    }
    return !page.isEmpty();
  }

  private boolean mayHaveMore() {
    return commits.availablePermits() > 0
        || System.nanoTime() - lookedAt > lookAgainAfter.toNanos();
  }

  private void awaitCommit(long nanos) throws InterruptedException {
    if (commits.tryAcquire(Math.min(nanos, lookAgainAfter.toNanos()), TimeUnit.NANOSECONDS)) {
      commits.release();
    }
  }

  /** Called by whoever commits, so it must not wait for a reader that is busy. */
  private void wakeUp() {
    if (commits.availablePermits() == 0) { // one is enough, and their number has a limit
      commits.release();
    }
    onAvailable.run();
  }

  @Override
  public boolean setOnAvailableCallback(Runnable callback) {
    onAvailable = callback;
    return true;
  }

  @Override
  public void close() {
    signal.wakesNoMore(wakeUp);
  }
}
