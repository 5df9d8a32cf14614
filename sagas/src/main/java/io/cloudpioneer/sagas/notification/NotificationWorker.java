package io.cloudpioneer.sagas.notification;

import java.time.Duration;
import java.util.List;
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
 * Works off the outbox: at once after a step was taken here, every second otherwise. A bounded
 * number is carried at once, the rest waits in the outbox. Several processes share the work row by
 * row.
 */
@Component
class NotificationWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationWorker.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 50;

  private final NotificationOutbox outbox;
  private final NotificationDelivery delivery;
  private final Duration lease;
  private final Semaphore news = new Semaphore(0);
  private final Semaphore places = new Semaphore(AT_ONCE);
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

  private void takeWhatIsDue() {
    int free = places.drainPermits();
    int taken = 0;
    try {
      for (Notification due : free == 0 ? List.<Notification>of() : outbox.take(lease, free)) {
        messengers.execute(() -> carry(due));
        taken++;
      }
    } finally {
      places.release(free - taken);
    }
  }

  /** The place it leaves is for what may wait. */
  private void carry(Notification taken) {
    try {
      delivery.deliver(taken);
    } finally {
      places.release();
      news.release();
    }
  }

  private void work() {
    while (running) {
      try {
        takeWhatIsDue();
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
