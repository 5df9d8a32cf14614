package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.metric.store.DecodedRecord.DecodedSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The samples of some records, told apart into those newer than their series and the others. */
final class SortedSamples {
  private final Map<KnownSeries, FreshSamples> fresh = new LinkedHashMap<>();
  private final List<LateSample> late = new ArrayList<>();
  private final Map<ResourceId, Activity> resources = new HashMap<>();

  private SortedSamples() {}

  /** Every series of the records must be in memory, whose last times move on by this. */
  static SortedSamples of(List<DecodedRecord> records, SeriesMemory memory) {
    SortedSamples sorted = new SortedSamples();
    for (DecodedRecord record : records) {
      for (DecodedSeries series : record.series()) {
        KnownSeries known = Objects.requireNonNull(memory.get(series.description().fingerprint()));
        sorted.add(record, series, known);
      }
    }
    return sorted;
  }

  private void add(DecodedRecord record, DecodedSeries samples, KnownSeries known) {
    long newest = Long.MIN_VALUE;
    for (int i = 0; i < samples.micros().length; i++) {
      long micros = samples.micros()[i];
      double value = samples.values()[i];
      newest = Math.max(newest, micros);
      if (known.advance(micros)) {
        fresh
            .computeIfAbsent(
                known,
                _ ->
                    new FreshSamples(
                        known, record.partition(), record.attributes(), record.receivedAt()))
            .add(micros, value);
      } else {
        late.add(new LateSample(known.id(), micros, value, record.receivedAt()));
      }
    }
    if (newest > Long.MIN_VALUE) {
      resources.merge(
          known.resource(),
          new Activity(known.scope(), record.partition(), newest),
          Activity::later);
    }
  }

  Collection<FreshSamples> fresh() {
    return fresh.values();
  }

  List<LateSample> late() {
    return late;
  }

  Map<ResourceId, Activity> resources() {
    return resources;
  }

  int freshCount() {
    return fresh.values().stream().mapToInt(FreshSamples::size).sum();
  }

  /** When a resource's newest sample was taken. */
  record Activity(String scope, int partition, long micros) {
    Activity later(Activity other) {
      return other.micros > micros ? other : this;
    }
  }
}
