package io.cloudpioneer.app.ingestion;

import io.cloudpioneer.events.resource.ResourceId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** All that a topic holds now. */
public record TopicRecords(KafkaProperties kafka, String topic) {
  List<ConsumerRecord<byte[], byte[]>> of(ResourceId resource) {
    return of(
        ByteBuffer.allocate(16)
            .putLong(resource.value().getMostSignificantBits())
            .putLong(resource.value().getLeastSignificantBits())
            .array());
  }

  public List<ConsumerRecord<byte[], byte[]>> of(byte[] key) {
    Properties settings = new Properties();
    settings.putAll(kafka.buildConsumerProperties());
    settings.remove("group.instance.id");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (Arrays.equals(record.key(), key)) {
            found.add(record);
          }
        }
      }
      return found;
    }
  }
}
