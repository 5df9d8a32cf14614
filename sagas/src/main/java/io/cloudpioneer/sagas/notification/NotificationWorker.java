package io.cloudpioneer.sagas.notification;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off the outbox: at once after a step was taken here, every second otherwise. Several
 * processes share the work row by row.
 */
@Component
class NotificationWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final NotificationOutbox outbox;
  private final NotificationDelivery delivery;
  private final Duration lease;
  private final Semaphore news = new Semaphore(0);
  private final ExecutorService messengers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean running;

  NotificationWorker(
      NotificationOutbox outbox, NotificationDelivery delivery, NotificationSettings settings) {
    this.outbox = outbox;
    this.delivery = delivery;
    // Long enough that nobody takes what is being carried still.
    this.lease = settings.timeout().multipliedBy(2).plusSeconds(30);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(NotificationOutbox.Added added) {
    news.release();
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().daemon().name("notifications").start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    news.release();
    messengers.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        outbox.take(lease).forEach(taken -> messengers.execute(() -> delivery.deliver(taken)));
        if (news.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("The outbox of notifications was not read: {}", failed.toString());
      }
    }
  }
}
