package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.protocol.metric.SeriesKind;
import java.util.SortedMap;

/** What tells the series of one resource apart within a request. */
record SeriesKey(String metric, String unit, SeriesKind kind, SortedMap<String, String> labels) {
  SeriesFingerprint fingerprint(ResourceId resource) {
    return SeriesFingerprint.of(resource, metric, labels);
  }
}
