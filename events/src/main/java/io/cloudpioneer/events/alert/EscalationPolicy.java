package io.cloudpioneer.events.alert;

import java.util.List;

/**
 * Whom several rules tell.
 *
 * @param steps in the order of their time, at least one
 */
public record EscalationPolicy(String name, List<EscalationStep> steps) {
  public EscalationPolicy {
    steps = List.copyOf(steps);
  }
}
