package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.alert.DueCommands.Due;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what was decided about alerts, until each command is committed or refused. Sending one
 * twice is harmless: the alert knows whether it is open.
 */
@Component
@ProcessorRole
class AlertCommandSender implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(AlertCommandSender.class);
  private static final Sender STREAM = Sender.platform("stream-processor");
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int LOOK_SECONDS = 1;
  private static final Duration STOP = Duration.ofSeconds(5);

  private final DueCommands commands;
  private final CommandDispatch dispatch;
  private final MeterRegistry meters;
  private final Semaphore decided = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  AlertCommandSender(DueCommands commands, CommandDispatch dispatch, MeterRegistry meters) {
    this.commands = commands;
    this.dispatch = dispatch;
    this.meters = meters;
  }

  /** Something was decided and is committed: don't wait for the next look. */
  void wake() {
    decided.release();
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("alert-commands").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        if (!sendDue()) {
          await();
        }
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private void await() throws InterruptedException {
    if (decided.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
      decided.drainPermits();
    }
  }

  /** Whether there was anything; without the database there is nothing. */
  private boolean sendDue() {
    try {
      List<Due> due = commands.take();
      CompletableFuture.allOf(due.stream().map(this::send).toArray(CompletableFuture[]::new))
          .join();
      return !due.isEmpty();
    } catch (DataAccessException | TransactionException | CompletionException away) {
      log.debug("Alert commands wait for the database", away);
      return false;
    }
  }

  private CompletableFuture<Void> send(Due due) {
    return dispatch
        .send(due.command(), STREAM, due.reason())
        .handle((_, failure) -> {
          answered(due, failure);
          return null;
        });
  }

  private void answered(Due due, @Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause == null) {
      commands.remove(due);
      count("committed");
    } else if (cause instanceof Rejected rejected && !rejected.isForNow()) {
      commands.remove(due);
      count("refused");
      log.warn("{} was refused: {}", due.command(), rejected.getMessage());
    } else {
      count("failed");
      commands.postpone(due, pauseAfter(due.attempts()));
      if (due.attempts() == 1) {
        log.warn("{} failed and will be sent again", due.command(), cause);
      }
    }
  }

  private static Duration pauseAfter(int attempts) {
    Duration pause = Duration.ofMillis(200L << Math.min(attempts, 8));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void count(String outcome) {
    meters.counter("cloudpioneer.processor.alert-commands", "outcome", outcome).increment();
  }

  @Override
  public void stop() {
    running = false;
    Thread sending = thread;
    if (sending != null) {
      decided.release();
      try {
        if (!sending.join(STOP)) {
          sending.interrupt();
        }
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
