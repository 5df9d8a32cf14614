package io.cloudpioneer.ingestion.job;

import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import java.util.UUID;

/**
 * A job that this process runs, as long as nobody else has taken it up.
 *
 * @param runner names this attempt
 * @param attempts of processes to run it, this one included
 */
public record TakenJob(JobId id, JobWork work, UUID runner, int attempts) {}
