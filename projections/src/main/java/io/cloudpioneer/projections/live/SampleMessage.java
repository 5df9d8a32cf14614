package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stored samples of a resource, as the stream processor tells them on the topic {@value #TOPIC}.
 */
record SampleMessage(UUID resourceId, String scope, List<Sample> samples) {
  static final String TOPIC = "cp:live:samples";

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * One of them.
   *
   * @param time milliseconds since 1970
   */
  record Sample(
      UUID series, String metric, TreeMap<String, String> attributes, long time, double value) {
    LiveSample live() {
      return new LiveSample(
          new SeriesFingerprint(series), metric, attributes, Instant.ofEpochMilli(time), value);
    }
  }

  static SampleMessage read(String json) {
    return JSON.readValue(json, SampleMessage.class);
  }

  ResourceId resource() {
    return new ResourceId(resourceId);
  }

  List<LiveSample> live() {
    return samples.stream().map(Sample::live).toList();
  }
}
