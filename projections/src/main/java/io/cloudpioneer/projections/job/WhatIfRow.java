package io.cloudpioneer.projections.job;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what-ifs and what they found. */
final class WhatIfRow {
  /** The events say whether it is over; the runner's row says how far it is. */
  static final String FROM =
      """
      (select j.*, (select unit from series s where s.metric = j.work->'definition'->>'metric' limit 1) as unit,
         case when j.status <> 'UNFINISHED' then j.status
           when r.state is null or r.state = 'WAITING' then 'WAITING' else 'RUNNING' end as standing,
         coalesce(r.done_steps, 0) as done_steps, coalesce(r.total_steps, 0) as total_steps,
         coalesce(extract(epoch from r.reported_at - r.started_at) * 1000, 0)::bigint as running_millis
       from job_board j left join job_run r using (job_id)
       where j.kind = 'WHAT_IF') whatif\
      """;

  private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

  private WhatIfRow() {}

  static WhatIfView read(ResultSet row, int number) throws SQLException {
    return new WhatIfView(
        new JobId(Columns.uuid(row, "job_id")),
        WorkColumn.readWhatIf(row.getString("work")),
        row.getString("unit"),
        JobStatus.valueOf(row.getString("standing")),
        Columns.moment(row, "asked_at"),
        Columns.momentOrNull(row, "ended_at"),
        figures(row.getString("figures")),
        row.getString("failure_code"),
        row.getString("failure"),
        row.getLong("done_steps"),
        row.getLong("total_steps"),
        Duration.ofMillis(row.getLong("running_millis")));
  }

  private static Map<String, Long> figures(@Nullable String column) {
    return column == null ? Map.of() : JsonMapper.shared().readValue(column, FIGURES);
  }

  static FindingView finding(ResultSet row, int number) throws SQLException {
    UUID alert = Columns.uuidOrNull(row, "alert_id");
    return new FindingView(
        alert == null ? null : new AlertId(alert),
        new SeriesFingerprint(Columns.uuid(row, "fingerprint")),
        Columns.attributes(row, "attributes"),
        new ResourceId(Columns.uuid(row, "resource_id")),
        row.getString("resource_name"),
        row.getInt("occurrence"),
        row.getBoolean("reopened"),
        Columns.moment(row, "raised_at"),
        row.getObject("raised_value", Double.class),
        Columns.momentOrNull(row, "cleared_at"),
        row.getObject("cleared_value", Double.class),
        row.getBoolean("flapping"));
  }
}
