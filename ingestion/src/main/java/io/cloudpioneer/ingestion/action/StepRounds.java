package io.cloudpioneer.ingestion.action;

import io.cloudpioneer.ingestion.CollectorRole;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the courier go round: at once where something is said to lie ready, and every two seconds
 * anyway, for what was said may have been lost.
 */
@Component
@CollectorRole
class StepRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StepRounds.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final StepCourier courier;
  private final StepNews news;
  private final QuestionDesk questions;
  private final Semaphore waiting = new Semaphore(0);
  private volatile boolean running;

  StepRounds(StepCourier courier, StepNews news, QuestionDesk questions) {
    this.courier = courier;
    this.news = news;
    this.questions = questions;
  }

  /** Something may lie ready. */
  void wake() {
    waiting.release();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("agent-steps").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    wake();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        news.listen(this::wake);
        questions.listen();
        courier.deliver();
        if (waiting.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          waiting.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("Agents were not given their steps, and will be: {}", failed.toString());
        waitAMoment();
      }
    }
  }

  /** Not in a hurry: whatever failed would fail again. */
  private void waitAMoment() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopping) {
      running = false;
    }
  }
}
