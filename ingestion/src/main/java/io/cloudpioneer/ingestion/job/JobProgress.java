package io.cloudpioneer.ingestion.job;

import java.util.concurrent.atomic.AtomicLong;

/** How far a job is, said by its worker and heard by its heartbeat; safe for several threads. */
public final class JobProgress {
  private final AtomicLong done = new AtomicLong();
  private volatile long total;
  private volatile boolean stopped;

  /** Says how many steps there are. */
  public void begin(long steps) {
    total = steps;
  }

  /**
   * Says that some more steps are done.
   *
   * @throws JobStopped where nobody waits for the others
   */
  public void done(long steps) {
    done.addAndGet(steps);
    check();
  }

  /**
   * Looks whether there is any use in going on.
   *
   * @throws JobStopped where there is none
   */
  public void check() {
    if (stopped) {
      throw new JobStopped();
    }
  }

  void stop() {
    stopped = true;
  }

  long doneSteps() {
    return done.get();
  }

  long totalSteps() {
    return total;
  }
}
