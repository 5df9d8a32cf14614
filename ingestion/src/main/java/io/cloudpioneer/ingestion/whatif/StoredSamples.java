package io.cloudpioneer.ingestion.whatif;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import org.springframework.jdbc.UncategorizedSQLException;

/** Reads what was measured from PostgreSQL. The connection's transaction keeps its one moment. */
final class StoredSamples implements RecordedSamples {
  private static final String HOURS =
      """
      select series_id, bucket, min, max from extremes_1h
      where series_id = any('{%s}'::bigint[]) and bucket >= '%s' and bucket < '%s'
      order by series_id, bucket\
      """;

  /** The outermost bounds let the database look into the chunks concerned only. */
  private static final String SAMPLES =
      """
      select wanted.series_id, found.time, found.value
      from unnest('{%s}'::bigint[], '{%s}'::timestamptz[], '{%s}'::timestamptz[])
        as wanted (series_id, start, stop)
      cross join lateral (
        select time, value from sample
        where sample.series_id = wanted.series_id and time >= wanted.start and time < wanted.stop
          and time >= '%s' and time < '%s'
        order by time) found\
      """;

  private final Connection connection;

  StoredSamples(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void hours(Collection<Long> series, Instant from, Instant to, HourReader reader) {
    read(
        HOURS.formatted(listed(series, Object::toString), from, to),
        row ->
            reader.hour(row.bigint(), new Hour(moment(row.micros()), row.number(), row.number())));
  }

  @Override
  public void samples(Collection<Stretch> stretches, SampleReader reader) {
    Instant from =
        stretches.stream().map(Stretch::from).min(Comparator.naturalOrder()).orElseThrow();
    Instant to = stretches.stream().map(Stretch::to).max(Comparator.naturalOrder()).orElseThrow();
    read(
        SAMPLES.formatted(
            listed(stretches, stretch -> Long.toString(stretch.series())),
            listed(stretches, stretch -> stretch.from().toString()),
            listed(stretches, stretch -> stretch.to().toString()),
            from,
            to),
        row -> reader.sample(row.bigint(), row.micros(), row.number()));
  }

  private void read(String query, BinaryAnswer.RowReader reader) {
    try {
      BinaryAnswer.read(connection, query, reader);
    } catch (SQLException failed) {
      throw new UncategorizedSQLException("Reading samples", query, failed);
    }
  }

  private static <T> String listed(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(joining(","));
  }

  private static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
