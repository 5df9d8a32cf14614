package io.cloudpioneer.ingestion.job;

import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.job.JobWork;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the jobs to be run in the table {@code job_run}. */
@Repository
@ProcessorRole
public class JobTable implements JobRuns {
  /** How long a process may be silent before it is taken for dead. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final String TAKE =
      """
      update job_run set state = 'RUNNING', attempts = attempts + 1, runner = :runner, started_at = now(),
        lease_until = now() + make_interval(secs => :lease), done_steps = 0, total_steps = 0, reported_at = now()
      where job_id = (
        select job_id from job_run
        where state = 'WAITING' or (state = 'RUNNING' and lease_until < now())
        order by asked_at limit 1 for update skip locked)
      returning job_id, work, attempts\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  JobTable(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** In a replay it is as if some process had it: its end may only be a few events further on. */
  void add(JobId job, JobWork work, Instant askedAt, boolean replay) {
    db.sql(
            """
            insert into job_run (job_id, work, state, asked_at, lease_until)
            values (:job, cast(:work as jsonb), :state, :at, now() + make_interval(secs => :lease))
            on conflict (job_id) do nothing\
            """)
        .param("job", job.value())
        .param("work", json.writerFor(JobWork.class).writeValueAsString(work))
        .param("state", replay ? "RUNNING" : "WAITING")
        .param("at", Timestamp.from(askedAt))
        .param("lease", LEASE.toSeconds())
        .update();
  }

  @Override
  public Optional<TakenJob> take() {
    UUID runner = UUID.randomUUID();
    return db.sql(TAKE)
        .param("runner", runner)
        .param("lease", LEASE.toSeconds())
        .query((row, _) ->
            new TakenJob(
                new JobId(row.getObject("job_id", UUID.class)),
                json.readValue(row.getString("work"), JobWork.class),
                runner,
                row.getInt("attempts")))
        .optional();
  }

  @Override
  public boolean renew(TakenJob job, JobProgress progress) {
    return db.sql(
                """
                update job_run set lease_until = now() + make_interval(secs => :lease),
                  done_steps = :done, total_steps = :total, reported_at = now()
                where job_id = :job and runner = :runner and state = 'RUNNING'\
                """)
            .param("lease", LEASE.toSeconds())
            .param("done", progress.doneSteps())
            .param("total", progress.totalSteps())
            .param("job", job.id().value())
            .param("runner", job.runner())
            .update()
        == 1;
  }

  /**
   * Keeps others from taking it up until the transaction ends.
   *
   * @throws JobStopped where one has
   */
  public void hold(TakenJob job) {
    boolean mine =
        db.sql(
                """
                select 1 from job_run where job_id = :job and runner = :runner and state = 'RUNNING' for share\
                """)
            .param("job", job.id().value())
            .param("runner", job.runner())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (!mine) {
      throw new JobStopped();
    }
  }

  @Override
  public void release(TakenJob job) {
    db.sql(
            """
            update job_run set lease_until = now() where job_id = :job and runner = :runner and state = 'RUNNING'\
            """)
        .param("job", job.id().value())
        .param("runner", job.runner())
        .update();
  }

  @Override
  public void end(JobId job) {
    db.sql(
            "update job_run set state = 'ENDED', ended_at = now() where job_id = :job and state <> 'ENDED'")
        .param("job", job.value())
        .update();
  }

  void forgetAll() {
    db.sql("delete from job_run").update();
  }
}
