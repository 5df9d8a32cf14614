package io.cloudpioneer.benchmarks.whatif;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Series that were measured for some days, laid into the tables as the stream processor would have,
 * in the order of time: each goes up and down with the day, with noise, and every three days or so
 * leaps for twenty minutes.
 *
 * @param to the first moment without samples, a whole hour
 * @param interval seconds between two samples of a series
 */
record RecordedMonth(JdbcClient db, int series, int days, int interval, Instant to) {
  static final String METRIC = "bench.level";

  private static final String SAMPLES =
      """
      insert into sample (series_id, time, value)
      select series_id, at, 40 + 20 * sin((seconds + series_id * 977) * 2 * pi() / 86400) + 8 * random()
          + case when hashint8(series_id * 1000003 + seconds / 1200) %% 216 = 0 then 60 else 0 end
      from series
        cross join generate_series(
          cast(:from as timestamptz), cast(:to as timestamptz) - interval '1 second', interval '%d seconds') as at
        cross join lateral (select extract(epoch from at)::bigint as seconds) as moment
      where metric = :metric
      order by at, series_id\
      """;

  private static final String EXTREMES =
      """
      insert into extremes_1h (series_id, bucket, min, max)
      select series_id, date_bin('1 hour', time, timestamptz 'epoch') as hour, min(value), max(value)
      from sample where time >= :from and time < :to group by series_id, hour\
      """;

  Instant from() {
    return to.minus(Duration.ofDays(days));
  }

  long samples() {
    return Duration.ofDays(days).toSeconds() / interval * series;
  }

  void write(Consumer<String> progress) {
    db.sql(
            """
            insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
            select gen_random_uuid(), gen_random_uuid(), 'on_premises/default/default', :metric, '1', 'GAUGE', '{}'
            from generate_series(1, :series)\
            """)
        .param("metric", METRIC)
        .param("series", series)
        .update();
    for (int day = 0; day < days; day++) {
      Instant start = from().plus(Duration.ofDays(day));
      write(SAMPLES.formatted(interval), start);
      write(EXTREMES, start);
      progress.accept("Recorded day %d of %d".formatted(day + 1, days));
    }
    db.sql("analyze sample, extremes_1h, series").update();
  }

  private void write(String sql, Instant day) {
    JdbcClient.StatementSpec statement =
        db.sql(sql)
            .param("from", Timestamp.from(day))
            .param("to", Timestamp.from(day.plus(Duration.ofDays(1))));
    (sql.contains(":metric") ? statement.param("metric", METRIC) : statement).update();
  }
}
