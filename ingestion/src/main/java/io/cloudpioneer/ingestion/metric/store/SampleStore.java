package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.SampleTable.LateOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for samples, rollups, judgements and offsets: all of it, once, or none. */
@Component
@ProcessorRole
class SampleStore {
  private static final int TIMEOUT_SECONDS = 120;

  private final TransactionTemplate transaction;
  private final SeriesCatalogue catalogue;
  private final SeriesMemory memory;
  private final SampleTable samples;
  private final RollupTable rollups;
  private final ExtremesTable extremes;
  private final ActivityTable activity;
  private final OffsetTable offsets;
  private final FreshSamplesJudge judge;
  private final MeterRegistry meters;

  SampleStore(
      PlatformTransactionManager transactions,
      SeriesCatalogue catalogue,
      SeriesMemory memory,
      SampleTable samples,
      RollupTable rollups,
      ExtremesTable extremes,
      ActivityTable activity,
      OffsetTable offsets,
      FreshSamplesJudge judge,
      MeterRegistry meters) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setTimeout(TIMEOUT_SECONDS);
    this.catalogue = catalogue;
    this.memory = memory;
    this.samples = samples;
    this.rollups = rollups;
    this.extremes = extremes;
    this.activity = activity;
    this.offsets = offsets;
    this.judge = judge;
    this.meters = meters;
  }

  /**
   * Stores the records. Where it fails, what is in memory no longer counts.
   *
   * @throws PartitionTaken where one of the ranges has been stored by somebody
   */
  StoredSamples store(List<DecodedRecord> records, Collection<OffsetRange> ranges) {
    Written written =
        meters
            .timer("cloudpioneer.processor.transaction")
            .record(() -> transaction.execute(_ -> write(records, ranges)));
    count("stored", written.sorted().freshCount());
    count("stored-late", written.late().inserted());
    count("corrected", written.late().corrected());
    count("repeated", written.late().repeated());
    return StoredSamples.of(written.sorted());
  }

  private Written write(List<DecodedRecord> records, Collection<OffsetRange> ranges) {
    // First, so that a processor that has lost its partition finds out before it writes.
    ranges.forEach(offsets::move);
    catalogue.learn(records);
    SortedSamples sorted = SortedSamples.of(records, memory);
    if (!sorted.fresh().isEmpty()) {
      samples.append(sorted.fresh());
      rollups.add(sorted.fresh());
      extremes.widen(sorted.fresh());
      judge.judge(sorted.fresh());
    }
    LateOutcome late = samples.merge(sorted.late());
    if (!sorted.resources().isEmpty()) {
      activity.record(sorted.resources());
      activity.count(sorted.freshCount() + late.inserted());
    }
    return new Written(sorted, late);
  }

  private void count(String outcome, int number) {
    meters.counter("cloudpioneer.processor.samples", "outcome", outcome).increment(number);
  }

  private record Written(SortedSamples sorted, LateOutcome late) {}
}
