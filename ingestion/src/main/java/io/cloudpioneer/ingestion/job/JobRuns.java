package io.cloudpioneer.ingestion.job;

import io.cloudpioneer.events.job.JobId;
import java.util.Optional;

/** The jobs to be run, across all processes. */
interface JobRuns {
  /** The one that waits longest, or whose process has died; nobody else is given it meanwhile. */
  Optional<TakenJob> take();

  /** Says that it is alive and how far it is; false where it is no longer this process's. */
  boolean renew(TakenJob job, JobProgress progress);

  /** Nobody is given it any more. */
  void end(JobId job);

  /** Another process, or this one later, may take it up at once. */
  void release(TakenJob job);
}
