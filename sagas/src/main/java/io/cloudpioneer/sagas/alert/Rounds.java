package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;

/**
 * How often an occurrence's escalation tells people from its first step on. What comes back after
 * somebody had it in hand is news, and a new round; so is that it flaps too often, and that it is
 * calm again. What only comes and goes while nobody looks is not.
 *
 * @param occurrence the last one
 * @param round that its last event belongs to, from 1
 * @param inHand whether somebody had it in hand since the round began
 */
record Rounds(int occurrence, int round, boolean inHand) {
  static final Rounds NONE = new Rounds(0, 1, false);

  Rounds after(AlertEvent event) {
    if (event.occurrence() < occurrence) {
      return this; // how somebody was told of what is over
    }
    return event.occurrence() > occurrence
        ? new Rounds(event.occurrence(), 1, false).with(event)
        : with(event);
  }

  private Rounds with(AlertEvent event) {
    if (event instanceof AlertFlapping || event instanceof AlertCalmed) {
      return next();
    }
    boolean had = inHand || isInHandBy(event);
    boolean comesBack = event instanceof AlertReopened || event instanceof AlertUnsnoozed;
    return comesBack && had ? next() : new Rounds(occurrence, round, had);
  }

  private Rounds next() {
    return new Rounds(occurrence, round + 1, false);
  }

  private static boolean isInHandBy(AlertEvent event) {
    return switch (event) {
      case AlertAcknowledged _, AlertSnoozed _, AlertUnsnoozed _ -> true;
      case AlertResolved resolved -> resolved.by() != null;
      case AlertReopened reopened -> reopened.by() != null;
      case AlertRaised _,
          AlertNotified _,
          AlertAssigned _,
          AlertUnassigned _,
          AlertCommented _,
          AlertSilenced _,
          AlertUnsilenced _,
          AlertFlapping _,
          AlertCalmed _ ->
          false;
    };
  }
}
