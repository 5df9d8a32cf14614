package io.cloudpioneer.ingestion.metric.live;

import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.store.StoredSamples;
import io.cloudpioneer.ingestion.metric.store.StoredSamplesListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells live views of stored samples, behind the processor's back: where Redis is slow or away, the
 * oldest news are dropped and counted. The next samples bring the last values up to date again.
 */
@Component
@ProcessorRole
class LiveSamplesPublisher implements StoredSamplesListener, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(LiveSamplesPublisher.class);
  private static final int WAITING = 32;

  private final BlockingQueue<StoredSamples> news = new ArrayBlockingQueue<>(WAITING);
  private final RedisTelling telling;
  private final MeterRegistry meters;
  private @Nullable Thread thread;

  LiveSamplesPublisher(RedisTelling telling, MeterRegistry meters) {
    this.telling = telling;
    this.meters = meters;
  }

  @Override
  public void stored(StoredSamples samples) {
    if (samples.fresh().isEmpty()) {
      return;
    }
    while (!news.offer(samples)) {
      if (news.poll() != null) {
        count("dropped");
      }
    }
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("live-samples").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        tell(news.take());
      }
    } catch (InterruptedException stopping) {
      log.debug("Told to stop");
    }
  }

  private void tell(StoredSamples samples) {
    try {
      telling.tell(samples);
      count("told");
    } catch (RedisException | IllegalStateException away) {
      count("failed");
      log.debug("Redis was not told of samples", away);
    }
  }

  private void count(String outcome) {
    meters.counter("cloudpioneer.processor.live", "outcome", outcome).increment();
  }

  @Override
  public void stop() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && thread.isAlive();
  }
}
