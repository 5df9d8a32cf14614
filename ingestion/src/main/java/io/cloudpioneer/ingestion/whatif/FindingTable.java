package io.cloudpioneer.ingestion.whatif;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.job.JobTable;
import io.cloudpioneer.ingestion.job.TakenJob;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what rules would have raised. */
@Repository
@ProcessorRole
class FindingTable {
  private static final String ADD =
      """
      insert into whatif_finding (job_id, number, alert_id, fingerprint, resource_id, scope, attributes, occurrence,
        reopened, raised_at, raised_value, cleared_at, cleared_value, flapping)
      values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final JdbcTemplate db;
  private final JsonMapper json;
  private final JobTable jobs;
  private final TransactionTemplate transaction;

  FindingTable(
      JdbcTemplate db, JsonMapper json, JobTable jobs, PlatformTransactionManager transactions) {
    this.db = db;
    this.json = json;
    this.jobs = jobs;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Takes away what an earlier attempt left. */
  void clear(JobId job) {
    db.update("delete from whatif_finding where job_id = ?", job.value());
  }

  /** Adds findings numbered from one on, unless another process has taken the job up. */
  void add(TakenJob job, @Nullable AlertRuleId rule, int firstNumber, List<Finding> findings) {
    transaction.executeWithoutResult(_ -> {
      jobs.hold(job);
      db.batchUpdate(
          ADD,
          IntStream.range(0, findings.size()).boxed().toList(),
          findings.size(),
          (statement, i) -> set(statement, values(job, rule, firstNumber + i, findings.get(i))));
    });
  }

  private static void set(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private @Nullable Object[] values(
      TakenJob job, @Nullable AlertRuleId rule, int number, Finding finding) {
    StoredSeries series = finding.series();
    RaisedPeriod period = finding.period();
    Instant clearedAt = period.clearedAt();
    return new @Nullable Object[] {
      job.id().value(),
      number,
      rule == null ? null : AlertId.of(rule, new SeriesFingerprint(series.fingerprint())).value(),
      series.fingerprint(),
      series.resource(),
      series.scope(),
      json.writeValueAsString(series.attributes()),
      period.occurrence(),
      period.reopened(),
      Timestamp.from(period.raisedAt()),
      period.raisedValue(),
      clearedAt == null ? null : Timestamp.from(clearedAt),
      period.clearedValue(),
      period.flapping()
    };
  }
}
