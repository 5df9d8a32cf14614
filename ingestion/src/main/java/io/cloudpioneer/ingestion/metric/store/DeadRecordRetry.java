package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.IngestionConfiguration;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.KafkaClients;
import io.cloudpioneer.ingestion.metric.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what was put aside back to where it came from, soon after each start and once a day: what
 * stood in its way may be mended by a new release or in the database. What still can't be stored is
 * put aside again, behind the rest.
 */
@Component
@ProcessorRole
public class DeadRecordRetry {
  private static final Logger log = LoggerFactory.getLogger(DeadRecordRetry.class);
  private static final TopicPartition DEAD = new TopicPartition(Topics.RAW_DEAD, 0);
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaClients kafka;
  private final Producer<byte[], byte[]> producer;

  DeadRecordRetry(KafkaClients kafka, Producer<byte[], byte[]> durableProducer) {
    this.kafka = kafka;
    this.producer = durableProducer;
  }

  /** Tries what is there now; what comes meanwhile is left for the next time. */
  @Scheduled(
      initialDelay = 1,
      fixedDelay = 24 * 60,
      timeUnit = TimeUnit.MINUTES,
      scheduler = IngestionConfiguration.SCHEDULER)
  public void retry() {
    try (Consumer<byte[], byte[]> consumer = kafka.deadConsumer()) {
      consumer.assign(List.of(DEAD));
      long end = consumer.endOffsets(List.of(DEAD)).getOrDefault(DEAD, 0L);
      long first = consumer.position(DEAD);
      for (long next = first; next < end; next = consumer.position(DEAD)) {
        sendBack(consumer.poll(POLL).records(DEAD), end);
        long done = Math.min(end, consumer.position(DEAD));
        consumer.commitSync(Map.of(DEAD, new OffsetAndMetadata(done)));
      }
      if (first < end) {
        log.info("Trying {} records again that were put aside in {}", end - first, Topics.RAW_DEAD);
      }
    }
  }

  private void sendBack(List<ConsumerRecord<byte[], byte[]>> dead, long end) {
    List<Future<?>> sent = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : dead) {
      if (record.offset() < end) {
        sent.add(
            producer.send(
                new ProducerRecord<>(Topics.RAW, partition(record), record.key(), record.value())));
      }
    }
    sent.forEach(DeadRecordRetry::await);
  }

  private static Integer partition(ConsumerRecord<byte[], byte[]> dead) {
    return Integer.valueOf(
        new String(
            dead.headers().lastHeader(DeadLetters.PARTITION).value(), StandardCharsets.UTF_8));
  }

  private static void await(Future<?> sent) {
    try {
      sent.get();
    } catch (ExecutionException failed) {
      throw new KafkaException("A record that was put aside could not be sent back", failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException(
          "Stopped while records that were put aside were sent back", stopping);
    }
  }
}
