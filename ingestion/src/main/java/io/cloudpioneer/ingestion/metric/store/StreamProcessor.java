package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.KafkaClients;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the loop that stores samples, from the start of the process to its end. */
@Component
@ProcessorRole
class StreamProcessor implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(StreamProcessor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaClients kafka;
  private final ProcessorLoop loop;
  private @Nullable Consumer<byte[], byte[]> consumer;
  private @Nullable Thread thread;

  StreamProcessor(KafkaClients kafka, ProcessorLoop loop) {
    this.kafka = kafka;
    this.loop = loop;
  }

  @Override
  public void start() {
    Consumer<byte[], byte[]> started = kafka.rawConsumer();
    consumer = started;
    thread = Thread.ofPlatform().name("stream-processor").start(() -> run(started));
  }

  private void run(Consumer<byte[], byte[]> started) {
    try (started) {
      loop.run(started);
    } catch (RuntimeException | Error fatal) {
      log.error("The stream processor has stopped; samples wait in Kafka", fatal);
      throw fatal;
    }
  }

  /** Finishes the batch at hand. */
  @Override
  public void stop() {
    if (consumer == null || thread == null) {
      return;
    }
    loop.stop();
    consumer.wakeup();
    try {
      if (!thread.join(PATIENCE)) {
        thread.interrupt();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && thread.isAlive();
  }
}
