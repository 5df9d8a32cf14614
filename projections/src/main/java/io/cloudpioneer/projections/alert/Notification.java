package io.cloudpioneer.projections.alert;

import io.cloudpioneer.events.alert.EscalationStep.Channel;
import java.util.Locale;

/**
 * A step of an escalation, and how it went.
 *
 * @param step its place in the rule's escalation, from 0
 * @param outcome a stable code such as {@code delivered} or {@code http.503}
 */
public record Notification(int step, Channel channel, String outcome) {

  /** In one line for people, whose steps count from 1. */
  public String sentence() {
    return "Step %d, %s: %s".formatted(step + 1, channel.name().toLowerCase(Locale.ROOT), outcome);
  }
}
