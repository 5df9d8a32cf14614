package io.cloudpioneer.app.axon;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries dead letters again, so that what failed for a passing reason heals by itself. */
final class DeadLetterRetry implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

  private final EventProcessingConfiguration processing;
  private final JdbcClient database;
  private final RetryPolicy policy;
  private final Duration every;
  private final Clock clock;
  private @Nullable ScheduledExecutorService timer;

  DeadLetterRetry(
      EventProcessingConfiguration processing,
      JdbcClient database,
      RetryPolicy policy,
      Duration every,
      Clock clock) {
    this.processing = processing;
    this.database = database;
    this.policy = policy;
    this.every = every;
    this.clock = clock;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("dead-letter-retry").factory());
    timer.scheduleWithFixedDelay(
        this::retryDue, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void retryDue() {
    try {
      groupsWithLetters().forEach(this::retryDue);
    } catch (RuntimeException e) {
      LOG.warn("Dead letters could not be tried again: {}", e.getMessage());
    }
  }

  private List<String> groupsWithLetters() {
    return database
        .sql("select distinct processing_group from dead_letter")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private void retryDue(String group) {
    processing.sequencedDeadLetterProcessor(group).ifPresent(this::retryDue);
  }

  private void retryDue(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
    boolean progress = true;
    while (progress && isRunning()) {
      progress = letters.process(letter -> policy.isDue(letter, clock.instant()));
    }
  }

  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
