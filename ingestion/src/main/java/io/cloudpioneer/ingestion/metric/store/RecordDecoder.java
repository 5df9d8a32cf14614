package io.cloudpioneer.ingestion.metric.store;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.Scope;
import io.cloudpioneer.ingestion.metric.store.DecodedRecord.DecodedSeries;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.cloudpioneer.protocol.metric.SeriesKind;
import io.cloudpioneer.protocol.metric.SeriesSamples;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads records of {@code metrics.raw}, and trusts nothing in them: anybody who may write to the
 * topic may have written them.
 */
final class RecordDecoder {
  private static final long NANOS_PER_MICRO = 1_000;

  private RecordDecoder() {}

  static DecodedRecord decode(ConsumerRecord<byte[], byte[]> record) throws Undecodable {
    SampleBatch batch = parse(record.value());
    ResourceId resource = resource(batch.getResource().getResourceId());
    String scope = scope(batch.getResource().getScope());
    List<DecodedSeries> series = new ArrayList<>(batch.getSeriesCount());
    for (SeriesSamples samples : batch.getSeriesList()) {
      series.add(decode(samples, resource, scope));
    }
    return new DecodedRecord(
        record.partition(),
        Instant.EPOCH.plusNanos(batch.getReceivedAtUnixNano()),
        batch.getResource().getAttributesMap(),
        series);
  }

  private static SampleBatch parse(byte[] value) throws Undecodable {
    if (value == null) {
      throw new Undecodable("The record is empty");
    }
    try {
      return SampleBatch.parseFrom(value);
    } catch (InvalidProtocolBufferException malformed) {
      throw new Undecodable("No SampleBatch: " + malformed.getMessage());
    }
  }

  private static DecodedSeries decode(SeriesSamples samples, ResourceId resource, String scope)
      throws Undecodable {
    int count = samples.getTimeUnixNanoCount();
    if (count != samples.getValueCount()) {
      throw new Undecodable(
          "%d times but %d values of %s"
              .formatted(count, samples.getValueCount(), samples.getMetric()));
    }
    long[] micros = new long[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      micros[i] = micros(samples.getTimeUnixNano(i));
      values[i] = finite(samples.getValue(i));
    }
    return new DecodedSeries(describe(samples, resource, scope), micros, values);
  }

  private static SeriesDescription describe(
      SeriesSamples samples, ResourceId resource, String scope) throws Undecodable {
    if (samples.getMetric().isBlank()) {
      throw new Undecodable("A series names no metric");
    }
    if (samples.getKind() == SeriesKind.UNRECOGNIZED
        || samples.getKind() == SeriesKind.SERIES_KIND_UNSPECIFIED) {
      throw new Undecodable("A series of %s is of no known kind".formatted(samples.getMetric()));
    }
    SortedMap<String, String> labels = new TreeMap<>(samples.getAttributesMap());
    for (Map.Entry<String, String> label : labels.entrySet()) {
      storable(label.getKey());
      storable(label.getValue());
    }
    return new SeriesDescription(
        SeriesFingerprint.of(resource, samples.getMetric(), labels),
        resource,
        scope,
        storable(samples.getMetric()),
        storable(samples.getUnit()),
        samples.getKind().name(),
        labels);
  }

  private static ResourceId resource(ByteString bytes) throws Undecodable {
    if (bytes.size() != 16) {
      throw new Undecodable("A resource id has 16 bytes, not " + bytes.size());
    }
    ByteBuffer buffer = bytes.asReadOnlyByteBuffer();
    return new ResourceId(new UUID(buffer.getLong(), buffer.getLong()));
  }

  private static String scope(String text) throws Undecodable {
    try {
      return Scope.parse(storable(text)).toString();
    } catch (IllegalArgumentException malformed) {
      throw new Undecodable(String.valueOf(malformed.getMessage()));
    }
  }

  private static long micros(long nanos) throws Undecodable {
    if (nanos < 0) {
      throw new Undecodable("A sample lies beyond the year 2262");
    }
    return nanos / NANOS_PER_MICRO;
  }

  private static double finite(double value) throws Undecodable {
    if (!Double.isFinite(value)) {
      throw new Undecodable("A value is NaN or infinite");
    }
    return value;
  }

  private static String storable(String text) throws Undecodable {
    if (text.indexOf('\0') >= 0) {
      throw new Undecodable("A name or label holds the character U+0000");
    }
    return text;
  }
}
