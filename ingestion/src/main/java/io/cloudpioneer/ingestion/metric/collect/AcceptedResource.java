package io.cloudpioneer.ingestion.metric.collect;

import com.google.protobuf.ByteString;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.protocol.metric.MeasuredResource;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.cloudpioneer.protocol.metric.SeriesSamples;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The accepted samples of one resource, gathered by series and cut into records for Kafka. */
final class AcceptedResource {
  /** Far below Kafka's limit of a megabyte for a record. */
  private static final int RECORD_BYTES = 256 * 1024;

  private static final int SAMPLES_PER_SLICE = 8_192;

  private final ResourceIdentity identity;
  private final Map<String, String> attributes;
  private final Map<SeriesKey, List<Sample>> series = new LinkedHashMap<>();
  private int samples;

  AcceptedResource(ResourceIdentity identity, Map<String, String> attributes) {
    this.identity = identity;
    this.attributes = attributes;
  }

  ResourceIdentity identity() {
    return identity;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  int samples() {
    return samples;
  }

  void add(SeriesKey key, Sample sample) {
    series.computeIfAbsent(key, _ -> new ArrayList<>()).add(sample);
    samples++;
  }

  List<SampleBatch> batches(Client client, Instant receivedAt) {
    List<SampleBatch> batches = new ArrayList<>();
    SampleBatch.Builder batch = newBatch(client, receivedAt);
    long bytes = 0;
    for (SeriesSamples slice : slices()) {
      if (bytes > RECORD_BYTES) {
        batches.add(batch.build());
        batch = newBatch(client, receivedAt);
        bytes = 0;
      }
      batch.addSeries(slice);
      bytes += slice.getSerializedSize();
    }
    if (batch.getSeriesCount() > 0) {
      batches.add(batch.build());
    }
    return batches;
  }

  private SampleBatch.Builder newBatch(Client client, Instant receivedAt) {
    return SampleBatch.newBuilder()
        .setClient(client.toString())
        .setReceivedAtUnixNano(receivedAt.getEpochSecond() * 1_000_000_000L + receivedAt.getNano())
        .setResource(
            MeasuredResource.newBuilder()
                .setResourceId(bytes(identity.id().value()))
                .setScope(identity.scope().toString())
                .putAllAttributes(attributes));
  }

  private List<SeriesSamples> slices() {
    List<SeriesSamples> slices = new ArrayList<>();
    series.forEach((key, unordered) -> {
      List<Sample> ordered =
          unordered.stream().sorted(Comparator.comparingLong(Sample::timeUnixNano)).toList();
      for (int from = 0; from < ordered.size(); from += SAMPLES_PER_SLICE) {
        int to = Math.min(from + SAMPLES_PER_SLICE, ordered.size());
        slices.add(slice(key, ordered.subList(from, to)));
      }
    });
    return slices;
  }

  private static SeriesSamples slice(SeriesKey key, List<Sample> samples) {
    SeriesSamples.Builder slice =
        SeriesSamples.newBuilder()
            .setMetric(key.metric())
            .setUnit(key.unit())
            .setKind(key.kind())
            .putAllAttributes(key.labels());
    samples.forEach(
        sample -> slice.addTimeUnixNano(sample.timeUnixNano()).addValue(sample.value()));
    return slice.build();
  }

  private static ByteString bytes(UUID id) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .flip());
  }
}
