package io.cloudpioneer.ingestion.metric.collect;

/** A number at a moment. */
record Sample(long timeUnixNano, double value) {}
