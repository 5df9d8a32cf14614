package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.job.JobWork.WhatIf;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.job.JobProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Replays a rule over many series: a group of them at a time on each core, so that memory holds
 * where these stand and a few rows on their way, however long the period is.
 */
@Component
@ProcessorRole
class ReplayThreads {
  private static final int LARGEST_GROUP = 500;

  private final DataSource database;
  private final int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

  ReplayThreads(DataSource database) {
    this.database = database;
  }

  /** Returns how many samples were read. */
  long replay(
      WhatIf asked, List<StoredSeries> series, Consumer<List<Finding>> found, JobProgress progress)
      throws InterruptedException {
    List<Instant> pieces = Pieces.of(asked.from(), asked.to());
    progress.begin((long) series.size() * (pieces.size() - 1));
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> running = new ArrayList<>();
      for (List<StoredSeries> group : groups(series)) {
        GroupReplay replay = new GroupReplay(database, asked, group, found, progress);
        running.add(executor.submit(() -> replay.through(pieces)));
      }
      return sum(running);
    } finally {
      executor.shutdownNow();
    }
  }

  private List<List<StoredSeries>> groups(List<StoredSeries> series) {
    int size = Math.clamp((series.size() + threads - 1) / threads, 1, LARGEST_GROUP);
    List<List<StoredSeries>> groups = new ArrayList<>();
    for (int from = 0; from < series.size(); from += size) {
      groups.add(series.subList(from, Math.min(series.size(), from + size)));
    }
    return groups;
  }

  private static long sum(List<Future<Long>> running) throws InterruptedException {
    long sum = 0;
    for (Future<Long> one : running) {
      try {
        sum += one.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException known) {
          throw known;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
    return sum;
  }
}
