package io.cloudpioneer.projections.metric;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Instant;
import java.util.SortedMap;

/**
 * The last sample of a series.
 *
 * @param unit UCUM
 * @param value in the unit; a counter as it was sent
 */
public record LastValue(
    SeriesFingerprint series,
    String metric,
    SortedMap<String, String> attributes,
    String unit,
    MetricKind kind,
    Instant time,
    double value) {}
