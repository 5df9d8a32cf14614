package io.cloudpioneer.ingestion.job;

import io.cloudpioneer.events.job.JobEvent.JobAsked;
import io.cloudpioneer.events.job.JobEvent.JobCancelled;
import io.cloudpioneer.events.job.JobEvent.JobCompleted;
import io.cloudpioneer.events.job.JobEvent.JobFailed;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** Lays out the jobs that were asked for, and takes away those that are over. */
@Component
@ProcessorRole
@ProcessingGroup("ingestion-jobs")
class JobWatch {
  private final JobTable jobs;
  private final JobRunner runner;

  JobWatch(JobTable jobs, JobRunner runner) {
    this.jobs = jobs;
    this.runner = runner;
  }

  @EventHandler
  void on(JobAsked event, @Timestamp Instant at, ReplayStatus replay) {
    jobs.add(event.jobId(), event.work(), at, replay.isReplay());
    runner.wake();
  }

  @EventHandler
  void on(JobCancelled event) {
    jobs.end(event.jobId());
  }

  @EventHandler
  void on(JobCompleted event) {
    jobs.end(event.jobId());
  }

  @EventHandler
  void on(JobFailed event) {
    jobs.end(event.jobId());
  }

  @ResetHandler
  void reset() {
    jobs.forgetAll();
  }
}
