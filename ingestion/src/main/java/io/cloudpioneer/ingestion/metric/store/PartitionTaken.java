package io.cloudpioneer.ingestion.metric.store;

/**
 * Somebody else stored these records: another owner of the partition, or we ourselves by a commit
 * whose answer was lost.
 */
final class PartitionTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int partition;

  PartitionTaken(OffsetRange range) {
    super("Partition %d is no longer at %d".formatted(range.partition(), range.from()));
    this.partition = range.partition();
  }

  int partition() {
    return partition;
  }
}
