package io.cloudpioneer.projections.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.api.RBucket;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether Redis is there and holds all we keep in it. A mark in it says so;
 * where the mark is missing, or Redis was away and may have missed something, it is filled again.
 */
@Component
public class RedisWatch implements SmartLifecycle {
  /** How long anybody waits for Redis before doing without it. */
  public static final Duration PATIENCE = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(RedisWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private static final String MARK = "cp:1:filled";

  private final RedissonClient redis;
  private final RBucket<String> filled;
  private final RBucket<String> filling;
  private final ObjectProvider<KeptInRedis> kept;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("redis-watch").factory());
  private volatile boolean present;
  private volatile boolean complete;
  private volatile boolean doubted;
  private volatile boolean running;

  RedisWatch(RedissonClient redis, ObjectProvider<KeptInRedis> kept) {
    this.redis = redis;
    this.filled = redis.getBucket(MARK, StringCodec.INSTANCE);
    this.filling = redis.getBucket("cp:1:filling", StringCodec.INSTANCE);
    this.kept = kept;
  }

  /** Whether Redis answered when it was last asked. */
  public boolean present() {
    return present;
  }

  /** Whether Redis held all we keep in it when it was last asked. */
  public boolean complete() {
    return complete;
  }

  /**
   * The answers to some questions; empty where Redis does not answer in time, or was emptied
   * meanwhile, so that what it says can't be trusted.
   */
  public Optional<List<?>> read(Consumer<RBatch> questions) {
    if (!complete) {
      return Optional.empty();
    }
    RBatch batch =
        redis.createBatch(
            BatchOptions.defaults().executionMode(BatchOptions.ExecutionMode.IN_MEMORY_ATOMIC));
    questions.accept(batch);
    batch.getBucket(MARK, StringCodec.INSTANCE).isExistsAsync();
    try {
      List<?> answers = answer(batch.executeAsync()).getResponses();
      return Boolean.TRUE.equals(answers.getLast())
          ? Optional.of(answers.subList(0, answers.size() - 1))
          : Optional.empty();
    } catch (RuntimeException unreachable) {
      LOG.debug("Redis was not read", unreachable);
      return Optional.empty();
    }
  }

  /** Something could not be written: all of it is to be written again. */
  public void distrust() {
    doubted = true;
  }

  /** What Redis answers, or an exception where it does not within {@link #PATIENCE}. */
  public static <T> T answer(RFuture<T> question) {
    return question
        .toCompletableFuture()
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
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
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void look() {
    try {
      boolean marked = answer(filled.isExistsAsync());
      present = true;
      if (!marked || !complete || doubted) {
        complete = false;
        doubted = false;
        complete = fill();
      }
    } catch (RuntimeException unreachable) {
      if (present) {
        LOG.warn("Redis does not answer, PostgreSQL does instead: {}", unreachable.toString());
      }
      present = false;
      complete = false;
    }
  }

  /** Fills it and sets the mark, unless it was emptied again meanwhile. */
  private boolean fill() {
    String ours = UUID.randomUUID().toString();
    answer(filling.setAsync(ours));
    kept.forEach(KeptInRedis::fill);
    if (!ours.equals(answer(filling.getAsync()))) {
      return false;
    }
    answer(filled.setAsync(ours));
    LOG.info("Redis holds the last values and counters again");
    return true;
  }
}
