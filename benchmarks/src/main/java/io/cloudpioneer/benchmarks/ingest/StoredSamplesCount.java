package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the stream processor says of itself: how many samples it stored, and in which time. */
final class StoredSamplesCount {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(1);

  /** Between a batch's commit and the end of its time lie only those who are told of it. */
  private static final Duration TELLING = Duration.ofMillis(500);

  private final MeterRegistry meters;

  StoredSamplesCount(MeterRegistry meters) {
    this.meters = meters;
  }

  /** How many there are, each once, however often it came. */
  double now() {
    return count("stored") + count("stored-late");
  }

  /**
   * Returns once so many are stored.
   *
   * @throws CannotMeasure where they do not come
   */
  void await(double goal) {
    long start = System.nanoTime();
    while (now() < goal) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new CannotMeasure(
            "%.0f samples were not stored within %d s"
                .formatted(goal - now(), PATIENCE.toSeconds()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** The time spent so far, once the last batch counts in it too. */
  Spent settled() throws InterruptedException {
    Thread.sleep(TELLING);
    return new Spent(
        seconds("cloudpioneer.processor.transaction"), seconds("cloudpioneer.processor.store"));
  }

  private double seconds(String name) {
    Timer timer = meters.find(name).timer();
    return timer == null ? 0 : timer.totalTime(TimeUnit.NANOSECONDS) / 1e9;
  }

  private double count(String outcome) {
    Counter counter =
        meters.find("cloudpioneer.processor.samples").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }

  /**
   * Seconds of the processor.
   *
   * @param transactions storing samples, rollups and offsets
   * @param all that, and decoding before and telling after it
   */
  record Spent(double transactions, double all) {
    Spent since(Spent before) {
      return new Spent(transactions - before.transactions, all - before.all);
    }
  }
}
