package io.cloudpioneer.ingestion.metric.retention;

import java.time.Duration;

/** A table of metrics that grows by the day. */
enum MetricTable {
  SAMPLE("sample", "time", Duration.ofDays(1)) {
    @Override
    String insertPlaceholder() {
      return "insert into sample (series_id, time, value) values (0, :moment, 0) on conflict do nothing";
    }
  },
  ROLLUP("rollup_1m", "bucket", Duration.ofDays(7)) {
    @Override
    String insertPlaceholder() {
      return """
      insert into rollup_1m (series_id, bucket, count, sum, min, max, last, last_time)
      values (0, :moment, 0, 0, 0, 0, 0, :moment) on conflict do nothing\
      """;
    }
  },
  EXTREMES("extremes_1h", "bucket", Duration.ofDays(7)) {
    @Override
    String insertPlaceholder() {
      return "insert into extremes_1h (series_id, bucket, min, max) values (0, :moment, 0, 0) on conflict do nothing";
    }
  },
  EXPECTED_BAND("expected_band_1m", "bucket", Duration.ofDays(7)) {
    @Override
    String insertPlaceholder() {
      return "insert into expected_band_1m (series_id, bucket, low, high) values (0, :moment, 0, 0) on conflict do nothing";
    }
  };

  private final String tableName;
  private final String timeColumn;
  private final Duration chunk;

  MetricTable(String tableName, String timeColumn, Duration chunk) {
    this.tableName = tableName;
    this.timeColumn = timeColumn;
    this.chunk = chunk;
  }

  abstract String insertPlaceholder();

  String tableName() {
    return tableName;
  }

  String timeColumn() {
    return timeColumn;
  }

  /** How much time a chunk holds. */
  Duration chunk() {
    return chunk;
  }
}
