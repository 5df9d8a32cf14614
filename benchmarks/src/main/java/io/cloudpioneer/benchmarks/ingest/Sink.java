package io.cloudpioneer.benchmarks.ingest;

import com.google.protobuf.ByteString;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.metric.Topics;
import io.cloudpioneer.protocol.metric.MeasuredResource;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.cloudpioneer.protocol.metric.SeriesKind;
import io.cloudpioneer.protocol.metric.SeriesSamples;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The stream processor, given records that lie ready in Kafka. They are written in a transaction
 * and so become readable all at once: while it stores them nobody is writing.
 */
final class Sink implements AutoCloseable {
  private final Fleet fleet;
  private final StoredSamplesCount stored;
  private final KafkaProducer<byte[], byte[]> producer;

  Sink(Fleet fleet, String kafka, StoredSamplesCount stored) {
    this.fleet = fleet;
    this.stored = stored;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "bench",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                ProducerConfig.LINGER_MS_CONFIG,
                5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Has so many reports from a moment on stored. */
  Stored store(long fromNanos, int steps) throws InterruptedException {
    producer.beginTransaction();
    for (int step = 0; step < steps; step++) {
      for (int service = 0; service < fleet.services(); service++) {
        producer.send(record(service, fromNanos + step * Fleet.STEP_NANOS));
      }
    }
    producer.flush();
    int samples = fleet.samples(steps);
    StoredSamplesCount.Spent before = stored.settled();
    double goal = stored.now() + samples;
    producer.commitTransaction();
    stored.await(goal);
    return new Stored(samples, stored.settled().since(before));
  }

  private ProducerRecord<byte[], byte[]> record(int service, long timeNanos) {
    ResourceId id = fleet.identity(service).id();
    SampleBatch.Builder batch =
        SampleBatch.newBuilder()
            .setClient("token:bench")
            .setReceivedAtUnixNano(timeNanos)
            .setResource(
                MeasuredResource.newBuilder()
                    .setResourceId(bytes(id))
                    .setScope(fleet.identity(service).scope().toString())
                    .putAttributes("service.name", fleet.serviceName(service)));
    double[] values = fleet.values(service, timeNanos);
    for (int number = 0; number < values.length; number++) {
      batch.addSeries(
          SeriesSamples.newBuilder()
              .setMetric(fleet.metric(number))
              .setUnit("s")
              .setKind(SeriesKind.GAUGE)
              .putAllAttributes(fleet.labels(number))
              .addTimeUnixNano(timeNanos)
              .addValue(values[number]));
    }
    return new ProducerRecord<>(Topics.RAW, bytes(id).toByteArray(), batch.build().toByteArray());
  }

  private static ByteString bytes(ResourceId id) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(16)
            .putLong(id.value().getMostSignificantBits())
            .putLong(id.value().getLeastSignificantBits())
            .flip());
  }

  @Override
  public void close() {
    producer.close();
  }

  /** So many samples in so much of the processor's time. */
  record Stored(int samples, StoredSamplesCount.Spent spent) {
    double perSecondOfTransactions() {
      return samples / spent.transactions();
    }

    double perSecondOfAll() {
      return samples / spent.all();
    }
  }
}
