package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.person.SealedText;
import java.time.Duration;

/**
 * Whom to tell while nobody has acknowledged.
 *
 * @param after since the alert was raised; zero tells at once
 * @param address a URL or an e-mail address, sealed
 */
public record EscalationStep(Duration after, Channel channel, SealedText address) {
  public EscalationStep {
    if (after.isNegative()) {
      throw new IllegalArgumentException(
          "An escalation step cannot come before its alert: " + after);
    }
  }

  /** How a person is reached. */
  public enum Channel {
    WEBHOOK,
    EMAIL
  }
}
