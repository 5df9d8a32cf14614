package io.cloudpioneer.ingestion.metric.live;

import io.cloudpioneer.ingestion.metric.store.FreshSamples;
import java.util.SortedMap;

/** A series' last sample, as Redis holds it; the time in milliseconds since 1970. */
record LastValue(
    String metric,
    SortedMap<String, String> attributes,
    String unit,
    String kind,
    long time,
    double value) {
  static LastValue of(FreshSamples samples) {
    int last = samples.size() - 1;
    return new LastValue(
        samples.series().metric(),
        samples.series().labels(),
        samples.series().unit(),
        samples.series().kind(),
        samples.time(last).toEpochMilli(),
        samples.value(last));
  }
}
