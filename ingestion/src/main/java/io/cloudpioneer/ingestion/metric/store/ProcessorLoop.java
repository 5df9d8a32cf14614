package io.cloudpioneer.ingestion.metric.store;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Polls {@code metrics.raw} and has stored what it polls, on one thread. While storing fails it
 * goes on polling with every partition paused: so it stays in its group, and holds one batch at
 * most.
 */
@Component
@ProcessorRole
class ProcessorLoop {
  private static final Logger log = LoggerFactory.getLogger(ProcessorLoop.class);
  private static final Duration POLL = Duration.ofMillis(100);

  private final BatchProcessing batches;
  private final OffsetTable offsets;
  private final SeriesMemory memory;
  private final FreshSamplesJudge judge;
  private final List<StoredSamplesListener> listeners;
  private final ProcessorProperties properties;
  private final MeterRegistry meters;
  private volatile boolean running = true;

  ProcessorLoop(
      BatchProcessing batches,
      OffsetTable offsets,
      SeriesMemory memory,
      FreshSamplesJudge judge,
      List<StoredSamplesListener> listeners,
      ProcessorProperties properties,
      MeterRegistry meters) {
    this.batches = batches;
    this.offsets = offsets;
    this.memory = memory;
    this.judge = judge;
    this.listeners = listeners;
    this.properties = properties;
    this.meters = meters;
  }

  void stop() {
    running = false;
  }

  void run(Consumer<byte[], byte[]> consumer) {
    Turn turn = new Turn(consumer);
    consumer.subscribe(List.of(Topics.RAW), turn);
    try {
      while (running) {
        turn.take();
      }
    } catch (WakeupException stopping) {
      log.debug("Woken up to stop");
    }
  }

  /** What one run of the loop holds. */
  private final class Turn implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final OwnedPartitions partitions;
    private final Backlog backlog = new Backlog(properties.longestBackoff());

    Turn(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
      this.partitions = new OwnedPartitions(consumer, offsets);
    }

    void take() {
      if (!backlog.isEmpty()) {
        consumer.pause(consumer.assignment());
      }
      backlog.add(consumer.poll(POLL));
      try {
        partitions.place();
        if (backlog.isDue()) {
          meters
              .timer("cloudpioneer.processor.store")
              .record(() -> batches.process(backlog.byPartition(), partitions));
          backlog.stored();
        }
        if (backlog.isEmpty()) {
          consumer.resume(consumer.paused());
        }
      } catch (PartitionTaken taken) {
        log.warn("{}; reading from where it is", taken.getMessage());
        backlog.remove(taken.partition());
        partitions.add(taken.partition());
        batches.forget(partitions);
      } catch (WakeupException stopping) {
        throw stopping;
      } catch (RuntimeException failed) {
        failed(failed);
      }
    }

    private void failed(RuntimeException failure) {
      meters.counter("cloudpioneer.processor.failures").increment();
      if (backlog.failed()) {
        log.warn("Samples could not be stored and wait; trying again", failure);
      }
      batches.forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      assigned.forEach(one -> partitions.add(one.partition()));
      tellOwned();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      for (TopicPartition one : revoked) {
        backlog.remove(one.partition());
        memory.forgetPartition(one.partition());
        partitions.remove(one.partition());
      }
      tellOwned();
    }

    private void tellOwned() {
      judge.forget(partitions.all());
      listeners.forEach(listener -> listener.owned(partitions.all()));
    }
  }
}
