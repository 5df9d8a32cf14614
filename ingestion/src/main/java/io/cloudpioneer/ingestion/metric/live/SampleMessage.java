package io.cloudpioneer.ingestion.metric.live;

import io.cloudpioneer.ingestion.metric.store.FreshSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** New samples of a resource, as every API node hears of them. */
record SampleMessage(String resourceId, String scope, List<Sample> samples) {
  /** More than anybody looks at live; a backlog that is being caught up with is history. */
  private static final int NEWEST = 60;

  /** One of them; the time in milliseconds since 1970. */
  record Sample(
      String series,
      String metric,
      SortedMap<String, String> attributes,
      long time,
      double value) {}

  static SampleMessage of(List<FreshSamples> series) {
    List<Sample> samples = new ArrayList<>();
    for (FreshSamples one : series) {
      for (int i = Math.max(0, one.size() - NEWEST); i < one.size(); i++) {
        samples.add(
            new Sample(
                one.series().fingerprint().toString(),
                one.series().metric(),
                one.series().labels(),
                one.time(i).toEpochMilli(),
                one.value(i)));
      }
    }
    FreshSamples first = series.getFirst();
    return new SampleMessage(first.series().resource().toString(), first.series().scope(), samples);
  }
}
