package io.cloudpioneer.ingestion.whatif;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From a sample that would have raised an alert to the one that would have cleared it.
 *
 * @param occurrence counted from 1 on the series
 * @param reopened whether the occurrence came back, instead of being a new one
 * @param clearedAt null where it was still raised at the end
 * @param flapping whether the alert came and went too often by then
 */
record RaisedPeriod(
    int occurrence,
    boolean reopened,
    Instant raisedAt,
    double raisedValue,
    @Nullable Instant clearedAt,
    @Nullable Double clearedValue,
    boolean flapping) {}
