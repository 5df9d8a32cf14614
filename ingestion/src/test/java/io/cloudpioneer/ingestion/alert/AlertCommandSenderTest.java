package io.cloudpioneer.ingestion.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.AlertId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlertCommandSenderTest {
  private static final AlertCommand CLEAR =
      new ClearAlert(
          new AlertId(new UUID(4, 2)),
          Resolution.CLEARED,
          0.5,
          Instant.parse("2026-11-24T10:00:00Z"));

  private final Waiting waiting = new Waiting();
  private final Answers answers = new Answers();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void sendsAgainWhatWasRefusedForNow() throws InterruptedException {
    answers.next(Rejected.forNow("platform.busy", "Send it again in a moment."));
    answers.next(Rejected.forNow("platform.busy", "Send it again in a moment."));

    sendAll();

    assertThat(answers.asked).containsExactly(CLEAR, CLEAR, CLEAR);
    assertThat(waiting.pauses).hasSize(2).isSorted();
    assertThat(counted("failed")).isEqualTo(2);
    assertThat(counted("committed")).isEqualTo(1);
  }

  @Test
  void sendsAgainWhatFailed() throws InterruptedException {
    answers.next(new IllegalStateException("the database is away"));

    sendAll();

    assertThat(answers.asked).containsExactly(CLEAR, CLEAR);
  }

  @Test
  void givesUpWhatWasRefusedForGood() throws InterruptedException {
    answers.next(Rejected.because("alert.not-open", "The alert is not open."));

    sendAll();

    assertThat(answers.asked).containsExactly(CLEAR);
    assertThat(counted("refused")).isEqualTo(1);
  }

  private void sendAll() throws InterruptedException {
    AlertCommandSender sender = new AlertCommandSender(waiting, answers, meters);
    sender.start();
    try {
      assertThat(waiting.empty.await(20, TimeUnit.SECONDS)).as("nothing waits any more").isTrue();
    } finally {
      sender.stop();
    }
  }

  private double counted(String outcome) {
    return meters.counter("cloudpioneer.processor.alert-commands", "outcome", outcome).count();
  }

  /** One command that waits; a pause is noted and not waited for. */
  private static final class Waiting implements DueCommands {
    private final List<Duration> pauses = new ArrayList<>();
    private final CountDownLatch empty = new CountDownLatch(1);
    private int attempts;

    @Override
    public List<Due> take() {
      attempts++;
      return empty.getCount() == 0
          ? List.of()
          : List.of(new Due(1, CLEAR, "rule.condition-cleared", attempts));
    }

    @Override
    public void remove(Due sent) {
      empty.countDown();
    }

    @Override
    public void postpone(Due failed, Duration pause) {
      pauses.add(pause);
    }
  }

  /** Fails as told, then takes everything. */
  private static final class Answers implements CommandDispatch {
    private final Queue<Throwable> failures = new ArrayDeque<>();
    private final List<Object> asked = new ArrayList<>();

    private void next(Throwable failure) {
      failures.add(failure);
    }

    @Override
    public CompletableFuture<Void> send(Object command, Sender sender, String reason) {
      asked.add(command);
      return failures.isEmpty()
          ? CompletableFuture.completedFuture(null)
          : CompletableFuture.failedFuture(failures.remove());
    }

    @Override
    public CompletableFuture<Void> send(
        Object command, Sender sender, String reason, String correlation) {
      return send(command, sender, reason);
    }

    @Override
    public CompletableFuture<Void> send(
        Object command, Sender sender, String reason, Following following) {
      return send(command, sender, reason);
    }
  }
}
