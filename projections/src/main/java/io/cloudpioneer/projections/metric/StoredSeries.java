package io.cloudpioneer.projections.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.projections.query.Columns;
import io.cloudpioneer.projections.query.QueryRefused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A series as the samples name it. */
record StoredSeries(
    long id,
    SeriesFingerprint fingerprint,
    String unit,
    MetricKind kind,
    SortedMap<String, String> attributes) {

  static StoredSeries of(ResultSet row, int number) throws SQLException {
    return new StoredSeries(
        row.getLong("series_id"),
        new SeriesFingerprint(Columns.uuid(row, "fingerprint")),
        row.getString("unit"),
        MetricKind.valueOf(row.getString("kind")),
        Columns.attributes(row, "attributes"));
  }

  /** What is asked for, or what suits the kind; refused where the two don't go together. */
  Aggregation aggregation(@Nullable Aggregation wanted) {
    if (wanted == Aggregation.RATE && kind != MetricKind.COUNTER) {
      throw QueryRefused.because(
          "metrics.rate-of-no-counter",
          "A rate is what a counter rose by per second, and this metric is no counter: choose another aggregation");
    }
    if (wanted != null) {
      return wanted;
    }
    return kind == MetricKind.COUNTER ? Aggregation.RATE : Aggregation.AVERAGE;
  }

  String unitOf(@Nullable Aggregation wanted) {
    return switch (aggregation(wanted)) {
      case RATE -> unit + "/s";
      case COUNT -> "1";
      case AVERAGE, MIN, MAX, SUM, LAST -> unit;
    };
  }
}
