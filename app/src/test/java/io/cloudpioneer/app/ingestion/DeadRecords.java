package io.cloudpioneer.app.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cloudpioneer.events.resource.ResourceId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What was put aside of {@code metrics.raw}. */
final class DeadRecords {
  private final TopicRecords records;

  DeadRecords(KafkaProperties kafka) {
    records = new TopicRecords(kafka, "metrics.raw.dead");
  }

  /** Where a record came from, and why it was put aside. */
  record DeadRecord(String partition, String cause) {}

  List<DeadRecord> of(ResourceId resource) {
    return records.of(resource).stream().map(DeadRecords::read).toList();
  }

  List<DeadRecord> of(byte[] key) {
    return records.of(key).stream().map(DeadRecords::read).toList();
  }

  private static DeadRecord read(ConsumerRecord<byte[], byte[]> record) {
    return new DeadRecord(header(record, "partition"), header(record, "cause"));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
