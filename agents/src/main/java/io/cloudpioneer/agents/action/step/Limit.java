package io.cloudpioneer.agents.action.step;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when something may go on: its time, and whether somebody ended it. Any thread may. */
public final class Limit {
  private volatile @Nullable Ending ended;
  private volatile long start = System.nanoTime();
  private volatile Duration time;

  public Limit(Duration time) {
    this.time = time;
  }

  /** The time counts from now on. */
  public void restart(Duration newTime) {
    time = newTime;
    start = System.nanoTime();
  }

  /** The first reason stays. */
  public synchronized void end(Ending reason) {
    if (ended == null) {
      ended = reason;
    }
  }

  public boolean isOver() {
    return ended != null || isTimedOut();
  }

  /** To be asked between any two things that take a while. */
  public void check() throws Failed {
    Ending reason = ended;
    if (reason != null) {
      throw new Failed(reason.code(), reason.sentence());
    }
    if (isTimedOut()) {
      throw new Failed("step.timed-out", "It took longer than %s and was ended".formatted(time));
    }
  }

  /** Somebody ended it before it was begun. */
  public void checkBeforeBegin() throws Refused {
    Ending reason = ended;
    if (reason != null) {
      throw new Refused(reason.code(), reason.sentence() + " before it was begun");
    }
  }

  public boolean isTimedOut() {
    return System.nanoTime() - start > time.toNanos();
  }
}
