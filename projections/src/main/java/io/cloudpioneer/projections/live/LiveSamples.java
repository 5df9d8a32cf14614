package io.cloudpioneer.projections.live;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.projections.redis.RedisWatch;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * Samples as they are stored, on whichever node. Redis tells them; while it is away, PostgreSQL is
 * asked every second for those somebody waits for.
 */
@Component
public class LiveSamples implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LiveSamples.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final RTopic topic;
  private final RedisWatch watch;
  private final NewSamples newSamples;
  private final SampleListeners listeners = new SampleListeners();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-samples").factory());
  private volatile boolean running;
  private boolean subscribed;

  LiveSamples(RedissonClient redis, RedisWatch watch, NewSamples newSamples) {
    this.topic = redis.getTopic(SampleMessage.TOPIC, StringCodec.INSTANCE);
    this.watch = watch;
    this.newSamples = newSamples;
  }

  /**
   * The samples of a resource from now on, gathered into at most one list a second. That the
   * resource was found shows that it may be seen.
   */
  public Flux<List<LiveSample>> of(ResourceView resource) {
    return listeners
        .of(resource.id())
        .buffer(EVERY)
        .filter(gathered -> !gathered.isEmpty())
        .<List<LiveSample>>map(gathered -> gathered.stream().flatMap(List::stream).toList())
        .onBackpressureDrop();
  }

  @Override
  public void start() {
    running = true;
    clock.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
    clock.shutdownNow();
    listeners.complete();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void look() {
    try {
      if (!subscribed && watch.present()) {
        topic.addListener(String.class, (_, json) -> pass(json));
        subscribed = true;
      }
      if (!watch.present()) {
        for (ResourceId resource : listeners.resources()) {
          listeners.pass(resource, newSamples.of(resource));
        }
      }
    } catch (RuntimeException failed) {
      LOG.warn("Live samples were not asked for: {}", failed.toString());
    }
  }

  private void pass(String json) {
    if (!listeners.resources().isEmpty()) {
      SampleMessage message = SampleMessage.read(json);
      listeners.pass(message.resource(), message.live());
    }
  }
}
