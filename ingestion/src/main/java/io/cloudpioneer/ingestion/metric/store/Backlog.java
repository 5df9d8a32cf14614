package io.cloudpioneer.ingestion.metric.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The polled records that are not stored yet: one poll's worth, kept while storing them is tried
 * again with growing pauses.
 */
final class Backlog {
  private static final long FIRST_BACKOFF_MILLIS = 100;

  private final SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> records = new TreeMap<>();
  private final Duration longestBackoff;
  private int failures;
  private long notBeforeNanos = System.nanoTime();

  Backlog(Duration longestBackoff) {
    this.longestBackoff = longestBackoff;
  }

  void add(ConsumerRecords<byte[], byte[]> polled) {
    polled.forEach(
        record -> records.computeIfAbsent(record.partition(), _ -> new ArrayList<>()).add(record));
  }

  SortedMap<Integer, List<ConsumerRecord<byte[], byte[]>>> byPartition() {
    return records;
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  boolean isDue() {
    return !isEmpty() && System.nanoTime() - notBeforeNanos >= 0;
  }

  void remove(int partition) {
    records.remove(partition);
  }

  void stored() {
    records.clear();
    failures = 0;
  }

  /** Says whether it is the first failure since something was stored. */
  boolean failed() {
    long pause = FIRST_BACKOFF_MILLIS << Math.min(failures, 10);
    notBeforeNanos = System.nanoTime() + Math.min(pause, longestBackoff.toMillis()) * 1_000_000;
    return failures++ == 0;
  }
}
