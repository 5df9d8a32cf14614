package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Refused;
import java.util.HashSet;
import java.util.Set;

/** Sees to it that nothing works on a target beside another. */
final class Targets {
  private static final long LOOK_MILLIS = 50;

  private final Set<String> claimed = new HashSet<>();

  /** A target held; closing lets go of it. */
  @FunctionalInterface
  interface Claim extends AutoCloseable {
    @Override
    void close();
  }

  /** Waits for its turn; refused where it was cancelled, or where it got too late. */
  synchronized Claim claim(String target, Limit limit, Deadline deadline)
      throws Refused, InterruptedException {
    while (true) {
      limit.checkBeforeBegin();
      deadline.checkAhead();
      if (claimed.add(target)) {
        return () -> release(target);
      }
      wait(LOOK_MILLIS);
    }
  }

  private synchronized void release(String target) {
    claimed.remove(target);
    notifyAll();
  }
}
