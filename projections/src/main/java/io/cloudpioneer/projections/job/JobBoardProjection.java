package io.cloudpioneer.projections.job;

import static io.cloudpioneer.projections.board.Board.JOB;

import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.job.JobEvent;
import io.cloudpioneer.events.job.JobEvent.JobAsked;
import io.cloudpioneer.events.job.JobEvent.JobCancelled;
import io.cloudpioneer.events.job.JobEvent.JobCompleted;
import io.cloudpioneer.events.job.JobEvent.JobFailed;
import io.cloudpioneer.projections.board.BoardWriter;
import io.cloudpioneer.projections.board.Recorded;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the jobs and how they ended. */
@Component
@ProcessingGroup("job-board/1")
class JobBoardProjection {
  private final BoardWriter writer;

  JobBoardProjection(BoardWriter writer) {
    this.writer = writer;
  }

  @EventHandler
  void on(JobAsked event, Recorded recorded) {
    AlertRuleId rule = WorkColumn.rule(event.work());
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("kind", WorkColumn.kind(event.work()));
    columns.put("work", WorkColumn.write(event.work()));
    columns.put("rule", rule == null ? null : rule.value());
    columns.put("by", event.by().value());
    writer.write(
        JOB,
        event.jobId(),
        recorded,
        """
        insert into job_board_1
          (job_id, kind, work, rule_id, asked_by, asked_at, status, changed_at, sequence, position)
        values (:id, :kind, cast(:work as jsonb), cast(:rule as uuid), :by, :at, 'UNFINISHED', :at, :sequence, :position)
        on conflict (job_id) do nothing\
        """,
        columns);
  }

  @EventHandler
  void on(JobCancelled event, Recorded recorded) {
    end(event, JobStatus.CANCELLED, null, null, null, recorded);
  }

  @EventHandler
  void on(JobCompleted event, Recorded recorded) {
    String figures = JsonMapper.shared().writeValueAsString(event.figures());
    end(event, JobStatus.COMPLETED, figures, null, null, recorded);
  }

  @EventHandler
  void on(JobFailed event, Recorded recorded) {
    end(event, JobStatus.FAILED, null, event.code(), event.sentence(), recorded);
  }

  @ResetHandler
  void reset() {
    writer.clear(JOB);
  }

  private void end(
      JobEvent event,
      JobStatus status,
      @Nullable String figures,
      @Nullable String code,
      @Nullable String sentence,
      Recorded recorded) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("status", status.name());
    columns.put("figures", figures);
    columns.put("code", code);
    columns.put("sentence", sentence);
    writer.write(
        JOB,
        event.jobId(),
        recorded,
        """
        update job_board_1 set status = :status, figures = cast(:figures as jsonb), failure_code = :code,
          failure = :sentence, ended_at = :at, changed_at = :at, sequence = :sequence, position = :position
        where job_id = :id and sequence < :sequence\
        """,
        columns);
  }
}
