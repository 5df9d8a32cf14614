package io.cloudpioneer.app.axon;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where snapshots are taken: beside the commands and on few threads, so that many aggregates that
 * are due at once don't take the connections all others need.
 */
final class SnapshotThreads {
  private static final int THREADS = 2;
  private static final int WAITING = 1_000;

  private SnapshotThreads() {}

  /** Whoever asks for one more than may wait takes it at once, and so asks for fewer. */
  static Executor few() {
    var threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("snapshots-", 0).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
