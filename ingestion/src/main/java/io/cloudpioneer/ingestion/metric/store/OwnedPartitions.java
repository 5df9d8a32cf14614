package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.metric.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions this processor owns, with the next offset of each. A partition is read only once
 * its place has been taken from PostgreSQL; until then it is paused.
 */
final class OwnedPartitions {
  private static final Logger log = LoggerFactory.getLogger(OwnedPartitions.class);

  private final Map<Integer, Long> next = new HashMap<>();
  private final Set<Integer> waiting = new HashSet<>();
  private final Consumer<byte[], byte[]> consumer;
  private final OffsetTable offsets;

  OwnedPartitions(Consumer<byte[], byte[]> consumer, OffsetTable offsets) {
    this.consumer = consumer;
    this.offsets = offsets;
  }

  /** Ours from now on, or to be placed anew. */
  void add(int partition) {
    next.remove(partition);
    waiting.add(partition);
    consumer.pause(List.of(of(partition)));
  }

  void remove(int partition) {
    next.remove(partition);
    waiting.remove(partition);
  }

  Set<Integer> all() {
    Set<Integer> all = new HashSet<>(next.keySet());
    all.addAll(waiting);
    return all;
  }

  long nextOf(int partition) {
    return next.getOrDefault(partition, -1L);
  }

  void moved(OffsetRange range) {
    next.put(range.partition(), range.to());
  }

  boolean isComplete() {
    return waiting.isEmpty();
  }

  /** Places every partition that waits for it. */
  void place() {
    for (int partition : Set.copyOf(waiting)) {
      long offset = placeOf(partition);
      consumer.seek(of(partition), offset);
      next.put(partition, offset);
      waiting.remove(partition);
      consumer.resume(List.of(of(partition)));
    }
  }

  private long placeOf(int partition) {
    TopicPartition one = of(partition);
    long first = consumer.beginningOffsets(List.of(one)).getOrDefault(one, 0L);
    long end = consumer.endOffsets(List.of(one)).getOrDefault(one, 0L);
    Optional<Long> stored = offsets.nextOf(partition);
    if (stored.isPresent() && stored.get() >= first && stored.get() <= end) {
      return stored.get();
    }
    stored.ifPresent(place ->
        log.error(
            "Partition {} of {} was read up to {}, but Kafka holds {} to {}: going on at {}",
            partition,
            Topics.RAW,
            place,
            first,
            end,
            first));
    offsets.begin(partition, first);
    return first;
  }

  private static TopicPartition of(int partition) {
    return new TopicPartition(Topics.RAW, partition);
  }
}
