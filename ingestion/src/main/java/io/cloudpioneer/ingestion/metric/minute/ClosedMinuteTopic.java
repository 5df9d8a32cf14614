package io.cloudpioneer.ingestion.metric.minute;

import com.google.protobuf.ByteString;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import io.cloudpioneer.protocol.metric.ClosedMinute;
import io.cloudpioneer.protocol.metric.ClosedMinutes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.stereotype.Component;

/** Hands closed minutes on to whoever judges across resources. */
@Component
@ProcessorRole
class ClosedMinuteTopic {
  /** Keeps a record far below Kafka's limit of a megabyte. */
  private static final int MINUTES_PER_RECORD = 500;

  private static final long NANOS = 1_000_000_000L;

  private final Producer<byte[], byte[]> producer;

  ClosedMinuteTopic(Producer<byte[], byte[]> durableProducer) {
    this.producer = durableProducer;
  }

  /** Returns once Kafka has them all. */
  void send(ResourceId resource, String scope, List<MinuteRow> minutes)
      throws InterruptedException {
    List<Future<?>> sent = new ArrayList<>();
    ByteString id = bytes(resource.value());
    for (int from = 0; from < minutes.size(); from += MINUTES_PER_RECORD) {
      int to = Math.min(from + MINUTES_PER_RECORD, minutes.size());
      ClosedMinutes.Builder record = ClosedMinutes.newBuilder().setResourceId(id).setScope(scope);
      minutes.subList(from, to).forEach(minute -> record.addMinutes(closed(minute)));
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  Topics.PROCESSED, id.toByteArray(), record.build().toByteArray())));
    }
    await(sent);
  }

  private static void await(List<Future<?>> sent) throws InterruptedException {
    for (Future<?> one : sent) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        throw new KafkaException("Closed minutes could not be handed on", failed);
      }
    }
  }

  private static ClosedMinute closed(MinuteRow minute) {
    return ClosedMinute.newBuilder()
        .setSeriesFingerprint(bytes(minute.fingerprint().value()))
        .setMetric(minute.metric())
        .putAllAttributes(minute.attributes())
        .setStartUnixNano(minute.start().getEpochSecond() * NANOS)
        .setCount(minute.count())
        .setSum(minute.sum())
        .setMin(minute.min())
        .setMax(minute.max())
        .setLast(minute.last())
        .build();
  }

  private static ByteString bytes(UUID id) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .flip());
  }
}
