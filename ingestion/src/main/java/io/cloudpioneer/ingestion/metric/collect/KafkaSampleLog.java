package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import io.cloudpioneer.protocol.metric.SampleBatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;

/** Appends to {@code metrics.raw}, keyed by resource, and waits for every replica in sync. */
@Component
@CollectorRole
final class KafkaSampleLog implements SampleLog {
  private final Producer<byte[], byte[]> producer;
  private final Timer append;

  KafkaSampleLog(Producer<byte[], byte[]> durableProducer, MeterRegistry meters) {
    this.producer = durableProducer;
    this.append =
        Timer.builder("cloudpioneer.collector.append")
            .description("From the first record of a request to Kafka's answer for the last")
            .publishPercentileHistogram()
            .register(meters);
  }

  @Override
  public void append(List<SampleBatch> batches) {
    append.record(() -> await(batches.stream().<Future<?>>map(this::send).toList()));
  }

  private Future<?> send(SampleBatch batch) {
    return producer.send(
        new ProducerRecord<>(
            Topics.RAW, batch.getResource().getResourceId().toByteArray(), batch.toByteArray()));
  }

  private static void await(List<Future<?>> sent) {
    try {
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw notKept(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new NotTaken(
          NotTaken.Cause.LOG_AWAY, "The collector is stopping, send again later", stopping);
    }
  }

  private static NotTaken notKept(ExecutionException failed) {
    return failed.getCause() instanceof BufferExhaustedException
        ? new NotTaken(NotTaken.Cause.FULL, "Kafka does not keep up, send again later", failed)
        : new NotTaken(
            NotTaken.Cause.LOG_AWAY, "Kafka did not acknowledge, send again later", failed);
  }
}
