package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** New samples of one series of a host named web, ten seconds apart. */
public final class SomeSamples {
  public static final String METRIC = "system.memory.utilization";
  public static final SeriesFingerprint FINGERPRINT = new SeriesFingerprint(new UUID(1, 1));

  private SomeSamples() {}

  public static FreshSamples from(Instant start, double... values) {
    KnownSeries series =
        new KnownSeries(
            1,
            new SeriesDescription(
                FINGERPRINT,
                new ResourceId(new UUID(2, 2)),
                "on_premises/default/default",
                METRIC,
                "1",
                "GAUGE",
                new TreeMap<>(Map.of("state", "used"))),
            Long.MIN_VALUE);
    return of(series, start, values);
  }

  static FreshSamples of(KnownSeries series, Instant start, double... values) {
    FreshSamples samples = new FreshSamples(series, 0, Map.of("host.name", "web"), start);
    for (int i = 0; i < values.length; i++) {
      samples.add(MicroTime.micros(start.plusSeconds(10L * i)), values[i]);
    }
    return samples;
  }
}
