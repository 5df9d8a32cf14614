package io.cloudpioneer.ingestion.whatif;

import java.time.Instant;

/**
 * Samples to be read.
 *
 * @param series its key in the metric tables
 * @param from the first moment
 * @param to the first moment no longer in it
 */
record Stretch(long series, Instant from, Instant to) {}
