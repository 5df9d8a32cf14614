package io.cloudpioneer.benchmarks.platform;

import io.cloudpioneer.benchmarks.figure.CannotMeasure;
import io.cloudpioneer.benchmarks.machine.CpuTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes what is measured next start on a platform at rest, so that nobody pays for what another
 * left to be done: dirty pages written, minutes closed, tables vacuumed.
 */
public final class Calm {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** What an idle platform uses of a core is well below. */
  private static final double AT_REST = 0.2;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Platform platform;

  public Calm(Platform platform) {
    this.platform = platform;
  }

  /**
   * Returns once the platform is at rest.
   *
   * @throws CannotMeasure where it does not come to rest
   */
  public void await() throws InterruptedException {
    platform.administrator().sql("checkpoint").update();
    Instant deadline = Instant.now().plus(PATIENCE);
    while (coresInUse() > AT_REST) {
      if (Instant.now().isAfter(deadline)) {
        throw new CannotMeasure(
            "The platform was still busy after %d s of rest".formatted(PATIENCE.toSeconds()));
      }
    }
  }

  private static double coresInUse() throws InterruptedException {
    Duration before = CpuTime.ofThisAndItsChildren();
    long start = System.nanoTime();
    Thread.sleep(LOOK);
    Duration used = CpuTime.ofThisAndItsChildren().minus(before);
    return (double) used.toNanos() / (System.nanoTime() - start);
  }
}
