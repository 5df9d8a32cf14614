package io.cloudpioneer.benchmarks.ingest;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
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

  /** Those that were new; what had to be merged, because it came late, would be a fault here. */
  double now() {
    return count("stored");
  }

  /**
   * Returns once so many are stored.
   *
   * @throws CannotMeasure where some take the way of late ones, or do not come
   */
  void await(double goal) {
    long start = System.nanoTime();
    double late = late();
    while (now() < goal) {
      if (late() > late) {
        throw new CannotMeasure("Samples came out of their order and were merged one by one");
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new CannotMeasure(
            "%.0f samples were not stored within %d s"
                .formatted(goal - now(), PATIENCE.toSeconds()));
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  double storingSeconds() {
    Timer timer = meters.find("cloudpioneer.processor.store").timer();
    return timer == null ? 0 : timer.totalTime(TimeUnit.NANOSECONDS) / 1e9;
  }

  /** Once the last batch has been counted too. */
  double settledStoringSeconds() throws InterruptedException {
    Thread.sleep(TELLING);
    return storingSeconds();
  }

  private double late() {
    return count("stored-late") + count("corrected") + count("repeated");
  }

  private double count(String outcome) {
    var counter = meters.find("cloudpioneer.processor.samples").tag("outcome", outcome).counter();
    return counter == null ? 0 : counter.count();
  }
}
