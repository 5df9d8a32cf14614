package io.cloudpioneer.ingestion.metric.store;

import java.time.Instant;

/** A sample that is not newer than its series' last one: repeated, corrected, or from a gap. */
record LateSample(long series, long micros, double value, Instant receivedAt) {}
