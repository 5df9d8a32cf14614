package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps the one-minute rollups equal to a count of the samples. */
@Repository
@ProcessorRole
class RollupTable {
  private static final String STAGING =
      """
      create temporary table if not exists staged_rollup (
        series_id bigint, bucket timestamptz, count bigint, sum double precision,
        min double precision, max double precision, last double precision, last_time timestamptz
      ) on commit delete rows\
      """;

  private static final String ADD =
      """
      insert into rollup_1m as stored (series_id, bucket, count, sum, min, max, last, last_time)
      select series_id, bucket, count, sum, min, max, last, last_time from staged_rollup
      on conflict (series_id, bucket) do update set
        count = stored.count + excluded.count,
        sum = stored.sum + excluded.sum,
        min = least(stored.min, excluded.min),
        max = greatest(stored.max, excluded.max),
        last = case when excluded.last_time >= stored.last_time then excluded.last else stored.last end,
        last_time = greatest(stored.last_time, excluded.last_time)\
      """;

  /** The bounds let the database look into the chunks concerned only. */
  private static final String RECOUNT =
      """
      insert into rollup_1m (series_id, bucket, count, sum, min, max, last, last_time)
      select touched.series_id, touched.bucket, count(*), sum(value), min(value), max(value),
        (array_agg(value order by time desc))[1], max(time)
      from (
        select distinct series_id, date_bin('1 minute', time, timestamptz 'epoch') as bucket from staged_sample
      ) touched
      join sample on sample.series_id = touched.series_id
        and sample.time >= touched.bucket and sample.time < touched.bucket + interval '1 minute'
      where sample.time >= (select min(time) from staged_sample) - interval '1 minute'
        and sample.time < (select max(time) from staged_sample) + interval '1 minute'
      group by touched.series_id, touched.bucket
      on conflict (series_id, bucket) do update set
        count = excluded.count, sum = excluded.sum, min = excluded.min, max = excluded.max,
        last = excluded.last, last_time = excluded.last_time\
      """;

  private final JdbcTemplate db;

  RollupTable(JdbcTemplate db) {
    this.db = db;
  }

  /** Adds samples that no rollup counts yet. */
  void add(Collection<FreshSamples> fresh) {
    List<Rollup> rollups = rollups(fresh);
    db.execute(STAGING);
    db.execute((ConnectionCallback<Long>) connection -> stage(rollups, connection));
    db.update(ADD);
  }

  /** Counts the minutes of all staged samples anew. */
  void recountStaged() {
    db.update(RECOUNT);
  }

  /** The samples summed up by minute; those of a series come in the order of their time. */
  static List<Rollup> rollups(Collection<FreshSamples> fresh) {
    List<Rollup> rollups = new ArrayList<>();
    for (FreshSamples samples : fresh) {
      Rollup current = new Rollup(samples.series().id(), Long.MIN_VALUE);
      for (int i = 0; i < samples.size(); i++) {
        long bucket = MicroTime.minute(samples.micros(i));
        if (bucket != current.bucket()) {
          current = new Rollup(samples.series().id(), bucket);
          rollups.add(current);
        }
        current.add(samples.micros(i), samples.value(i));
      }
    }
    return rollups;
  }

  private static long stage(List<Rollup> rollups, Connection connection) throws SQLException {
    try (BinaryRows rows =
        BinaryRows.into(
            "staged_rollup (series_id, bucket, count, sum, min, max, last, last_time)",
            connection)) {
      for (Rollup rollup : rollups) {
        rows.row(8)
            .bigint(rollup.series())
            .time(rollup.bucket())
            .bigint(rollup.count())
            .number(rollup.sum())
            .number(rollup.min())
            .number(rollup.max())
            .number(rollup.last())
            .time(rollup.lastMicros());
      }
      return rows.end();
    }
  }
}
