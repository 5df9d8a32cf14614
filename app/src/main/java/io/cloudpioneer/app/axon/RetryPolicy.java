package io.cloudpioneer.app.axon;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** Keeps every event that could not be handled, and says when it is worth another attempt. */
final class RetryPolicy implements EnqueuePolicy<EventMessage<?>> {
  private static final String ATTEMPTS = "attempts";
  private static final int MOST_DOUBLINGS = 20;

  private final EventProcessingSettings.DeadLetters settings;

  RetryPolicy(EventProcessingSettings.DeadLetters settings) {
    this.settings = settings;
  }

  @Override
  public EnqueueDecision<EventMessage<?>> decide(
      DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
    return Decisions.requeue(
        ThrowableCause.truncated(cause),
        failed -> failed.diagnostics().and(ATTEMPTS, attempts(failed) + 1));
  }

  boolean isDue(DeadLetter<? extends EventMessage<?>> letter, Instant now) {
    return !now.isBefore(letter.lastTouched().plus(pauseAfter(attempts(letter))));
  }

  private Duration pauseAfter(int attempts) {
    int doublings = Math.clamp(attempts - 1, 0, MOST_DOUBLINGS);
    Duration pause = settings.firstPause().multipliedBy(1L << doublings);
    return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
  }

  private static int attempts(DeadLetter<? extends EventMessage<?>> letter) {
    return letter.diagnostics().get(ATTEMPTS) instanceof Number number ? number.intValue() : 0;
  }
}
