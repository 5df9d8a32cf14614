package io.cloudpioneer.agents;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does things again and again; one that fails is tried again in its turn. */
final class Schedule implements AutoCloseable {
  /** Something to do. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

  private final ScheduledExecutorService executor;

  Schedule(String name) {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  void every(Duration interval, Task task) {
    var _ =
        executor.scheduleAtFixedRate(
            () -> runSafely(task), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What runs ends; what waits doesn't begin. */
  @Override
  public void close() {
    executor.shutdownNow();
    executor.close();
  }

  private static void runSafely(Task task) {
    try {
      task.run();
    } catch (IOException failed) {
      LOG.warn("{}", failed.toString());
    } catch (RuntimeException unexpected) {
      LOG.error("Unexpected", unexpected);
    }
  }
}
