package io.cloudpioneer.app.audit.sealing;

import io.cloudpioneer.app.audit.sealing.Checkpointing.ContradictionException;
import io.cloudpioneer.app.audit.sealing.Turn.KeyGoneException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals again and again, and a last time at the end, so that a stopped platform is sealed. */
final class SealingLoop implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);
  private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

  private final Sealer sealer;
  private final Checkpointing checkpoints;
  private final SealingMetrics metrics;
  private final Duration every;
  private volatile @Nullable ScheduledExecutorService timer;
  private long complainedAt = System.nanoTime() - BETWEEN_COMPLAINTS.toNanos();

  SealingLoop(Sealer sealer, Checkpointing checkpoints, SealingMetrics metrics, Duration every) {
    this.sealer = sealer;
    this.checkpoints = checkpoints;
    this.metrics = metrics;
    this.every = every;
  }

  @Override
  public void start() {
    ScheduledExecutorService beginning =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-sealer").factory());
    timer = beginning;
    // Not at once: a start has enough to do.
    beginning.scheduleWithFixedDelay(
        this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      boolean more = true;
      while (more) {
        more = sealer.sealSome() && isRunning();
        checkpoints.catchUp();
        metrics.checkpointsWritten();
      }
    } catch (ContradictionException e) {
      metrics.checkpointsRefused();
      complain(e.getMessage());
    } catch (KeyGoneException e) {
      complain(e.getMessage());
    } catch (IOException e) {
      metrics.checkpointsRefused();
      complain("The checkpoints of the history could not be written, trying on: " + e);
    } catch (SQLException e) {
      LOG.warn("Events could not be sealed, trying on: {}", e.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("Sealing events failed in a way nobody thought of", bug);
    }
  }

  /** Loudly and for as long as it is so, but not with every round. */
  private void complain(@Nullable String sentence) {
    if (System.nanoTime() - complainedAt >= BETWEEN_COMPLAINTS.toNanos()) {
      complainedAt = System.nanoTime();
      LOG.error("{}", sentence);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService ending = timer;
    if (ending == null) {
      return;
    }
    timer = null;
    ending.execute(this::round);
    ending.shutdown();
    try {
      if (!ending.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
        ending.shutdownNow();
      }
    } catch (InterruptedException e) {
      ending.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }

  /** Stopped after all that makes events. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE / 2 + 1;
  }
}
