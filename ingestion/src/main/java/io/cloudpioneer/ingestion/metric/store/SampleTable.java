package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes samples: the new ones as fast as can be, the late ones with care. */
@Repository
@ProcessorRole
class SampleTable {
  /** A sample that comes later than this was not known about when it was taken. */
  private static final Duration PROMPT = Duration.ofMinutes(5);

  private static final String STAGING =
      """
      create temporary table if not exists staged_sample (
        series_id bigint, time timestamptz, value double precision, known_at timestamptz
      ) on commit delete rows\
      """;

  private static final String KEEP_REPLACED =
      """
      insert into sample_replaced (series_id, time, value, known_at)
      select stored.series_id, stored.time, stored.value, stored.known_at
      from staged_sample staged join sample stored using (series_id, time)
      where stored.value <> staged.value\
      """;

  private static final String MERGE =
      """
      insert into sample (series_id, time, value, known_at)
      select series_id, time, value, known_at from staged_sample
      on conflict (series_id, time) do update set value = excluded.value, known_at = now()
      where sample.value <> excluded.value\
      """;

  private final JdbcTemplate db;
  private final RollupTable rollups;
  private final ExtremesTable extremes;

  SampleTable(JdbcTemplate db, RollupTable rollups, ExtremesTable extremes) {
    this.db = db;
    this.rollups = rollups;
    this.extremes = extremes;
  }

  void append(Collection<FreshSamples> fresh) {
    db.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try (BinaryRows rows =
                  BinaryRows.into("sample (series_id, time, value, known_at)", connection)) {
                for (FreshSamples samples : fresh) {
                  for (int i = 0; i < samples.size(); i++) {
                    row(
                        rows,
                        samples.series().id(),
                        samples.micros(i),
                        samples.value(i),
                        samples.receivedAt());
                  }
                }
                return rows.end();
              }
            });
  }

  /** Stores what is missing, and corrects what differs; the rollups follow. */
  LateOutcome merge(List<LateSample> late) {
    LateOutcome outcome = LateOutcome.NOTHING;
    for (List<LateSample> wave : waves(late)) {
      outcome = outcome.plus(mergeDistinct(wave));
    }
    return outcome;
  }

  private LateOutcome mergeDistinct(List<LateSample> late) {
    db.execute(STAGING);
    db.execute((ConnectionCallback<Long>) connection -> stage(late, connection));
    int corrected = db.update(KEEP_REPLACED);
    int written = db.update(MERGE);
    rollups.recountStaged();
    extremes.widenByStaged();
    db.execute("truncate staged_sample");
    return new LateOutcome(written - corrected, corrected, late.size() - written);
  }

  private static long stage(List<LateSample> late, Connection connection) throws SQLException {
    try (BinaryRows rows =
        BinaryRows.into("staged_sample (series_id, time, value, known_at)", connection)) {
      for (LateSample sample : late) {
        row(rows, sample.series(), sample.micros(), sample.value(), sample.receivedAt());
      }
      return rows.end();
    }
  }

  private static void row(
      BinaryRows rows, long series, long micros, double value, Instant receivedAt)
      throws SQLException {
    rows.row(4).bigint(series).time(micros).number(value);
    if (MicroTime.instant(micros).plus(PROMPT).isBefore(receivedAt)) {
      rows.time(MicroTime.micros(receivedAt));
    } else {
      rows.none();
    }
  }

  /**
   * The samples in their order, cut so that no part holds two of one series and time: each of those
   * is to see the one before it stored.
   */
  static List<List<LateSample>> waves(List<LateSample> late) {
    List<List<LateSample>> waves = new ArrayList<>();
    List<LateSample> rest = late;
    while (!rest.isEmpty()) {
      Set<Place> taken = new HashSet<>();
      List<LateSample> wave = new ArrayList<>();
      List<LateSample> later = new ArrayList<>();
      for (LateSample sample : rest) {
        boolean first = taken.add(new Place(sample.series(), sample.micros()));
        (first ? wave : later).add(sample);
      }
      waves.add(wave);
      rest = later;
    }
    return waves;
  }

  private record Place(long series, long micros) {}

  /** What became of late samples. */
  record LateOutcome(int inserted, int corrected, int repeated) {
    static final LateOutcome NOTHING = new LateOutcome(0, 0, 0);

    LateOutcome plus(LateOutcome other) {
      return new LateOutcome(
          inserted + other.inserted, corrected + other.corrected, repeated + other.repeated);
    }
  }
}
