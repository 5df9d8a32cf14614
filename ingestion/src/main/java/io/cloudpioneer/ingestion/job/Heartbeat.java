package io.cloudpioneer.ingestion.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Says again and again that a job is alive and how far it is, and stops it where it is no more. */
final class Heartbeat implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final JobRuns runs;
  private final TakenJob job;
  private final JobProgress progress;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("job-heartbeat").unstarted(task));

  Heartbeat(JobRuns runs, TakenJob job, JobProgress progress) {
    this.runs = runs;
    this.job = job;
    this.progress = progress;
    thread.scheduleWithFixedDelay(
        this::beat, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** While the database is away the lease runs out, and whoever finds that takes the job up. */
  private void beat() {
    try {
      if (!runs.renew(job, progress)) {
        progress.stop();
      }
    } catch (DataAccessException away) {
      log.debug("Job {} could not say that it is alive", job.id(), away);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
