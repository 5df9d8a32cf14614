package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Stores polled records. What can't be decoded is put aside; where the database refuses the data
 * itself, the records are stored one by one to find and put aside the one it refuses.
 */
@Component
@ProcessorRole
class BatchProcessing {
  private final SampleStore store;
  private final SeriesMemory memory;
  private final FreshSamplesJudge judge;
  private final DeadLetters deadLetters;
  private final List<StoredSamplesListener> listeners;

  BatchProcessing(
      SampleStore store,
      SeriesMemory memory,
      FreshSamplesJudge judge,
      DeadLetters deadLetters,
      List<StoredSamplesListener> listeners) {
    this.store = store;
    this.memory = memory;
    this.judge = judge;
    this.deadLetters = deadLetters;
    this.listeners = listeners;
  }

  /** Stores all records of the backlog, and says so to the partitions. */
  void process(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records, OwnedPartitions partitions) {
    List<ConsumerRecord<byte[], byte[]>> all =
        records.values().stream().flatMap(List::stream).toList();
    try {
      storeTogether(all, ranges(records, partitions), partitions);
    } catch (DataIntegrityViolationException refused) {
      forget(partitions);
      storeOneByOne(all, partitions);
    }
  }

  /** What is in memory may not be what was committed. */
  void forget(OwnedPartitions partitions) {
    memory.forgetAll();
    judge.forget(partitions.all());
  }

  private void storeTogether(
      List<ConsumerRecord<byte[], byte[]>> records,
      Collection<OffsetRange> ranges,
      OwnedPartitions partitions) {
    List<DecodedRecord> decoded = new ArrayList<>(records.size());
    records.forEach(record -> decoded(record).ifPresent(decoded::add));
    StoredSamples stored = store.store(decoded, ranges);
    ranges.forEach(partitions::moved);
    listeners.forEach(listener -> listener.stored(stored));
  }

  private void storeOneByOne(
      List<ConsumerRecord<byte[], byte[]>> records, OwnedPartitions partitions) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      OffsetRange range = range(List.of(record), partitions);
      try {
        storeTogether(List.of(record), List.of(range), partitions);
      } catch (DataIntegrityViolationException refused) {
        forget(partitions);
        deadLetters.add(record, "PostgreSQL refused it: " + refused.getMostSpecificCause());
        store.store(List.of(), List.of(range));
        partitions.moved(range);
      }
    }
  }

  private Optional<DecodedRecord> decoded(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.of(RecordDecoder.decode(record));
    } catch (Undecodable undecodable) {
      deadLetters.add(record, String.valueOf(undecodable.getMessage()));
      return Optional.empty();
    }
  }

  private static List<OffsetRange> ranges(
      Map<Integer, List<ConsumerRecord<byte[], byte[]>>> records, OwnedPartitions partitions) {
    return records.values().stream().map(list -> range(list, partitions)).toList();
  }

  private static OffsetRange range(
      List<ConsumerRecord<byte[], byte[]>> records, OwnedPartitions partitions) {
    int partition = records.getFirst().partition();
    return new OffsetRange(partition, partitions.nextOf(partition), records.getLast().offset() + 1);
  }
}
