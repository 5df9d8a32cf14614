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
import java.util.List;

/**
 * How often an occurrence's escalation tells people from its first step on. What comes back after
 * somebody had it in hand is news, and a new round; so is that it flaps too often, and that it is
 * calm again. What only comes and goes while nobody looks is not.
 */
final class Rounds {
  private Rounds() {}

  /** The round that the last of an alert's events belongs to, from 1. */
  static int of(List<AlertEvent> history, int occurrence) {
    int round = 1;
    boolean inHand = false;
    for (AlertEvent event : history) {
      if (event.occurrence() != occurrence) {
        continue;
      }
      if (event instanceof AlertFlapping || event instanceof AlertCalmed) {
        round++;
        inHand = false;
        continue;
      }
      inHand |=
          switch (event) {
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
      boolean comesBack = event instanceof AlertReopened || event instanceof AlertUnsnoozed;
      if (comesBack && inHand) {
        round++;
        inHand = false;
      }
    }
    return round;
  }
}
