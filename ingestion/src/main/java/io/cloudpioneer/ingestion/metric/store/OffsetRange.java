package io.cloudpioneer.ingestion.metric.store;

/** The records from one offset to before another, of one partition. */
record OffsetRange(int partition, long from, long to) {}
