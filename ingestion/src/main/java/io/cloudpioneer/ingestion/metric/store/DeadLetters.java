package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts aside records that can't be stored, as they came, with their cause and place of origin. */
@Component
@ProcessorRole
class DeadLetters {
  static final String CAUSE = "cause";
  static final String PARTITION = "partition";
  static final String OFFSET = "offset";
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final Producer<byte[], byte[]> producer;
  private final MeterRegistry meters;

  DeadLetters(Producer<byte[], byte[]> durableProducer, MeterRegistry meters) {
    this.producer = durableProducer;
    this.meters = meters;
  }

  /** Returns once Kafka has it; the partition may go on then. */
  void add(ConsumerRecord<byte[], byte[]> record, String cause) {
    ProducerRecord<byte[], byte[]> dead =
        new ProducerRecord<>(Topics.RAW_DEAD, record.key(), record.value());
    dead.headers()
        .add(CAUSE, text(cause))
        .add(PARTITION, text(Integer.toString(record.partition())))
        .add(OFFSET, text(Long.toString(record.offset())));
    try {
      producer.send(dead).get();
    } catch (ExecutionException failed) {
      throw new KafkaException("A dead letter could not be written", failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while a dead letter was written", stopping);
    }
    meters.counter("cloudpioneer.processor.records.dead").increment();
    log.warn(
        "A record of {} was put aside in {} (partition {}, offset {}): {}",
        Topics.RAW,
        Topics.RAW_DEAD,
        record.partition(),
        record.offset(),
        cause);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
