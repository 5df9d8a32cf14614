package io.cloudpioneer.ingestion.job;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.job.JobCommand;
import io.cloudpioneer.commands.job.JobCommand.CompleteJob;
import io.cloudpioneer.commands.job.JobCommand.FailJob;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Runs the jobs, one at a time in each process: the one that waits longest first. A job whose
 * process died is run anew, three times at most.
 */
@Component
@ProcessorRole
class JobRunner implements SmartLifecycle {
  static final int MOST_ATTEMPTS = 3;
  private static final Logger log = LoggerFactory.getLogger(JobRunner.class);
  private static final Sender RUNNER = Sender.platform("job-runner");
  private static final int LOOK_SECONDS = 1;
  private static final Duration STOP = Duration.ofSeconds(5);

  private final JobRuns runs;
  private final List<JobWorker> workers;
  private final CommandDispatch dispatch;
  private final Semaphore asked = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;
  private volatile @Nullable JobProgress current;

  JobRunner(JobRuns runs, List<JobWorker> workers, CommandDispatch dispatch) {
    this.runs = runs;
    this.workers = List.copyOf(workers);
    this.dispatch = dispatch;
  }

  /** There may be one to run: don't wait for the next look. */
  void wake() {
    asked.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("job-runner").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        if (!runNext() && asked.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
          asked.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  /** Whether there was one; without the database there is none. */
  boolean runNext() throws InterruptedException {
    try {
      Optional<TakenJob> next = runs.take();
      if (next.isPresent()) {
        run(next.get());
      }
      return next.isPresent();
    } catch (DataAccessException | TransactionException away) {
      log.debug("Jobs wait for the database", away);
      return false;
    }
  }

  private void run(TakenJob job) throws InterruptedException {
    JobProgress progress = new JobProgress();
    current = progress;
    try (Heartbeat _ = new Heartbeat(runs, job, progress)) {
      end(job, outcome(job, progress));
    } catch (JobStopped stopped) {
      runs.release(job);
    } catch (DataAccessException | TransactionException away) {
      log.warn("Job {} will be run again once its lease is over: {}", job.id(), away.getMessage());
    } finally {
      current = null;
    }
  }

  private JobCommand outcome(TakenJob job, JobProgress progress) throws InterruptedException {
    if (job.attempts() > MOST_ATTEMPTS) {
      return new FailJob(
          job.id(),
          "job.gave-up",
          "It was begun %d times, and each time what ran it ended before it was done"
              .formatted(MOST_ATTEMPTS));
    }
    try {
      JobWorker worker =
          workers.stream()
              .filter(one -> one.does(job))
              .findFirst()
              .orElseThrow(() -> new JobRefused("job.unknown-work", "Nobody here does this work"));
      return new CompleteJob(job.id(), worker.work(job, progress));
    } catch (JobRefused refused) {
      return new FailJob(job.id(), refused.code(), refused.sentence());
    } catch (JobStopped | DataAccessException | TransactionException forNow) {
      throw forNow;
    } catch (RuntimeException broken) {
      log.error("Job {} broke", job.id(), broken);
      return new FailJob(job.id(), "job.broke", "It broke; the platform's log says how");
    }
  }

  /** Where the end can't be told the job is run anew once its lease is over. */
  private void end(TakenJob job, JobCommand end) {
    try {
      dispatch.send(end, RUNNER, "job.ended").join();
      runs.end(job.id());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Rejected refusal && !refusal.isForNow()) {
        runs.end(job.id());
      } else {
        log.warn("How job {} ended will be told again", job.id(), failed);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    JobProgress at = current;
    if (at != null) {
      at.stop();
    }
    asked.release();
    Thread ending = thread;
    if (ending != null) {
      try {
        ending.join(STOP);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
