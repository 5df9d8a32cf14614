package io.cloudpioneer.agents.state;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells every loop to end, and ends every pause. */
public final class StopSignal {
  private final CountDownLatch stopped = new CountDownLatch(1);

  public void stop() {
    stopped.countDown();
  }

  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits; true where it was told to stop meanwhile. */
  public boolean pause(Duration duration) throws InterruptedException {
    return stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
