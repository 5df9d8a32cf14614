package io.cloudpioneer.ingestion.metric.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record of {@code metrics.raw} that can be stored.
 *
 * @param attributes those of the resource
 */
record DecodedRecord(
    int partition, Instant receivedAt, Map<String, String> attributes, List<DecodedSeries> series) {

  /** Samples of one series; times in microseconds since the epoch, as PostgreSQL keeps them. */
  record DecodedSeries(SeriesDescription description, long[] micros, double[] values) {}
}
