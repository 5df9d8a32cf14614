package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps between which values the samples of each hour lie. Written only where a sample lies outside
 * of those before it, which of many samples few do.
 */
@Repository
@ProcessorRole
class ExtremesTable {
  private static final String WIDEN =
      """
      insert into extremes_1h as stored (series_id, bucket, min, max)
      %s
      on conflict (series_id, bucket) do update set
        min = least(stored.min, excluded.min), max = greatest(stored.max, excluded.max)
      where excluded.min < stored.min or excluded.max > stored.max\
      """;

  private static final String GIVEN =
      WIDEN.formatted(
          """
          select * from unnest(:series, :hours, :least, :greatest) as wider (series_id, bucket, min, max)
          order by series_id, bucket\
          """);

  private static final String STAGED =
      WIDEN.formatted(
          """
          select series_id, date_bin('1 hour', time, timestamptz 'epoch') as hour, min(value), max(value)
          from staged_sample group by series_id, hour order by series_id, hour\
          """);

  private final JdbcClient db;
  private final JdbcTemplate staged;

  ExtremesTable(JdbcClient db, JdbcTemplate staged) {
    this.db = db;
    this.staged = staged;
  }

  /** Takes in samples that are newer than all before them. */
  void widen(Collection<FreshSamples> fresh) {
    List<Wider> wider = wider(fresh);
    if (wider.isEmpty()) {
      return;
    }
    db.sql(GIVEN)
        .param("series", wider.stream().map(Wider::series).toArray(Long[]::new))
        .param(
            "hours",
            wider.stream()
                .map(one -> Timestamp.from(MicroTime.instant(one.hour())))
                .toArray(Timestamp[]::new))
        .param("least", wider.stream().map(Wider::min).toArray(Double[]::new))
        .param("greatest", wider.stream().map(Wider::max).toArray(Double[]::new))
        .update();
  }

  /** Takes in all staged samples. */
  void widenByStaged() {
    staged.update(STAGED);
  }

  /** One for each hour of each series, or none; those of a series come in the order of time. */
  static List<Wider> wider(Collection<FreshSamples> fresh) {
    List<Wider> wider = new ArrayList<>();
    for (FreshSamples samples : fresh) {
      HourExtremes extremes = samples.series().extremes();
      boolean widened = false;
      for (int i = 0; i < samples.size(); i++) {
        if (widened && MicroTime.hour(samples.micros(i)) != extremes.hour()) {
          wider.add(Wider.of(samples, extremes));
          widened = false;
        }
        widened |= extremes.widen(samples.micros(i), samples.value(i));
      }
      if (widened) {
        wider.add(Wider.of(samples, extremes));
      }
    }
    return wider;
  }

  /** What an hour's samples are now known to lie between. */
  record Wider(long series, long hour, double min, double max) {
    static Wider of(FreshSamples samples, HourExtremes extremes) {
      return new Wider(samples.series().id(), extremes.hour(), extremes.min(), extremes.max());
    }
  }
}
