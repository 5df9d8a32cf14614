package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The series this processor has seen, with their last times; bounded, the longest unused forgotten
 * first. What is forgotten is read from PostgreSQL when its next sample comes. For one thread only.
 */
@Component
@ProcessorRole
class SeriesMemory {
  private final int limit;
  private final Map<SeriesFingerprint, Remembered> series;

  SeriesMemory(ProcessorProperties properties, MeterRegistry meters) {
    this.limit = properties.seriesInMemory();
    this.series =
        new LinkedHashMap<>(1_024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<SeriesFingerprint, Remembered> eldest) {
            return size() > limit;
          }
        };
    meters.gauge("cloudpioneer.processor.series", series, Map::size);
  }

  @Nullable KnownSeries get(SeriesFingerprint fingerprint) {
    Remembered remembered = series.get(fingerprint);
    return remembered == null ? null : remembered.series();
  }

  void remember(int partition, KnownSeries known) {
    series.put(known.fingerprint(), new Remembered(partition, known));
  }

  /** Another process may write to these from now on. */
  void forgetPartition(int partition) {
    series.values().removeIf(remembered -> remembered.partition() == partition);
  }

  /** What was remembered may not be what was committed. */
  void forgetAll() {
    series.clear();
  }

  private record Remembered(int partition, KnownSeries series) {}
}
