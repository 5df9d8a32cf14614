package io.cloudpioneer.ingestion.fact;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudpioneer.events.id.Id;
import io.cloudpioneer.events.stored.StoredNames;
import io.cloudpioneer.ingestion.ProcessorRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts an event on a topic as a CloudEvent in binary mode. */
@Component
@ProcessorRole
class FactPublisher {
  private static final URI SOURCE = URI.create("urn:cloudpioneer");

  private final Producer<byte[], byte[]> producer;
  private final JsonMapper json;

  FactPublisher(Producer<byte[], byte[]> durableProducer, JsonMapper json) {
    this.producer = durableProducer;
    this.json = json;
  }

  /**
   * Returns once Kafka has it: the next event must not pass this one.
   *
   * @param about what the event happened to, the key on the topic
   * @param sequence the event's place in its own stream
   * @throws KafkaException where Kafka has not taken it within 30 s
   */
  void publish(String topic, Id about, EventMessage<?> message, long sequence) {
    CloudEvent fact =
        CloudEventBuilder.v1()
            .withId(message.getIdentifier())
            .withSource(SOURCE)
            .withType(StoredNames.nameOf(message.getPayloadType()).orElseThrow())
            .withSubject(about.toString())
            .withTime(message.getTimestamp().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(message.getPayload()))
            .withExtension("sequence", Long.toString(sequence))
            .build();
    byte[] key = about.toString().getBytes(StandardCharsets.UTF_8);
    send(KafkaMessageFactory.<byte[]>createWriter(topic, key).writeBinary(fact));
  }

  private void send(ProducerRecord<byte[], byte[]> fact) {
    try {
      producer.send(fact).get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new KafkaException("A fact could not be told", failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Stopped while a fact was told", stopping);
    }
  }
}
