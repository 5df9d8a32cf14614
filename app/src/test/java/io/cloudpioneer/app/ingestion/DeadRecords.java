package io.cloudpioneer.app.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** What was put aside of {@code metrics.raw}. */
record DeadRecords(KafkaProperties kafka) {
  /** Where a record came from, and why it was put aside. */
  record DeadRecord(String partition, String cause) {}

  List<DeadRecord> of(byte[] key) {
    Properties settings = new Properties();
    settings.putAll(kafka.buildConsumerProperties());
    settings.remove("group.instance.id");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      TopicPartition dead = new TopicPartition("metrics.raw.dead", 0);
      consumer.assign(List.of(dead));
      consumer.seekToBeginning(List.of(dead));
      List<DeadRecord> found = new ArrayList<>();
      long end = consumer.endOffsets(List.of(dead)).getOrDefault(dead, 0L);
      while (consumer.position(dead) < end) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (Arrays.equals(record.key(), key)) {
            found.add(new DeadRecord(header(record, "partition"), header(record, "cause")));
          }
        }
      }
      return found;
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
