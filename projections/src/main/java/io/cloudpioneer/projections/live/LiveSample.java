package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A sample just stored.
 *
 * @param value in the metric's unit; a counter as it was sent
 */
public record LiveSample(
    SeriesFingerprint series,
    String metric,
    SortedMap<String, String> attributes,
    Instant time,
    double value) {}
