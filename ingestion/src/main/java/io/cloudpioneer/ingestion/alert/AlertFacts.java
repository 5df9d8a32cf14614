package io.cloudpioneer.ingestion.alert;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.stored.StoredNames;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the world of alerts: each of their events on {@code events.alerts} as a CloudEvent in
 * binary mode, at least once, in the order of each alert. A replay tells nothing again.
 */
@Component
@ProcessorRole
@ProcessingGroup("facts-out")
@DisallowReplay
class AlertFacts {
  private static final URI SOURCE = URI.create("urn:cloudpioneer");

  private final Producer<byte[], byte[]> producer;
  private final JsonMapper json;

  AlertFacts(Producer<byte[], byte[]> durableProducer, JsonMapper json) {
    this.producer = durableProducer;
    this.json = json;
  }

  /** Waits for Kafka: the next event must not pass this one. */
  @EventHandler
  void on(AlertEvent event, EventMessage<AlertEvent> message, @SequenceNumber long sequence) {
    String alert = event.alertId().toString();
    CloudEvent fact =
        CloudEventBuilder.v1()
            .withId(message.getIdentifier())
            .withSource(SOURCE)
            .withType(StoredNames.nameOf(event.getClass()).orElseThrow())
            .withSubject(alert)
            .withTime(message.getTimestamp().atOffset(ZoneOffset.UTC))
            .withData("application/json", json.writeValueAsBytes(event))
            .withExtension("sequence", Long.toString(sequence))
            .build();
    ProducerRecord<byte[], byte[]> named =
        KafkaMessageFactory.<byte[]>createWriter(
                Topics.ALERTS, alert.getBytes(StandardCharsets.UTF_8))
            .writeBinary(fact);
    send(named);
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
