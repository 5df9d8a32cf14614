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
 * Where an alert stands after what happened to it, as far as its escalation asks.
 *
 * @param open nobody looks after it, and neither a snooze nor a silence keeps it quiet
 * @param inHand somebody looks after it, or keeps it quiet for a while
 * @param flapping it comes and goes too often
 */
record Standing(boolean open, boolean inHand, boolean flapping) {
  static final Standing UNRAISED = new Standing(false, false, false);

  Standing after(AlertEvent event) {
    return switch (event) {
      case AlertRaised _, AlertReopened _, AlertUnsnoozed _, AlertUnsilenced _ ->
          new Standing(true, false, flapping);
      case AlertAcknowledged _, AlertSnoozed _ -> new Standing(false, true, flapping);
      case AlertResolved _, AlertSilenced _ -> new Standing(false, false, flapping);
      case AlertFlapping _ -> new Standing(open, inHand, true);
      case AlertCalmed _ -> new Standing(open, inHand, false);
      case AlertNotified _, AlertAssigned _, AlertUnassigned _, AlertCommented _ -> this;
    };
  }
}
