package io.cloudpioneer.agents.action.desk;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few threads, and a bounded number of tasks that wait for one. */
final class Hands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
  private static final int WAITING = 16;
  private static final long PATIENCE_SECONDS = 4;
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  Hands(String name, int number) {
    threads =
        new ThreadPoolExecutor(
            number,
            number,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name(name).daemon().factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** False where too much waits already, or where they are to end. */
  boolean take(Runnable task) {
    try {
      threads.execute(() -> run(task));
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  /** Takes no more, and waits for nobody. */
  void letGo() {
    threads.shutdown();
  }

  /** Never interrupts them: files that are being written would close under their hands. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A step doesn't end in time; the next start tells that it was interrupted");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException unexpected) {
      LOG.error("Unexpected", unexpected);
    }
  }
}
