package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an escalation knows of an alert after some of its events.
 *
 * @param cause why it was raised or came back last; null before it was
 * @param value the one that did it, in the metric's unit
 */
record AlertPast(Rounds rounds, Standing standing, @Nullable AlertCause cause, double value) {
  static final AlertPast NONE = new AlertPast(Rounds.NONE, Standing.UNRAISED, null, 0);

  AlertPast after(AlertEvent event) {
    Rounds then = rounds.after(event);
    Standing stands = standing.after(event);
    if (event instanceof AlertRaised raised) {
      return new AlertPast(then, stands, raised.cause(), raised.value());
    }
    return event instanceof AlertReopened reopened
            && reopened.cause() != null
            && reopened.value() != null
        ? new AlertPast(then, stands, reopened.cause(), reopened.value())
        : new AlertPast(then, stands, cause, value);
  }

  /** What people are told: the alert as it was raised or came back last. */
  Occasion occasion(Instant at) {
    if (cause == null) {
      throw new IllegalStateException("An alert is raised before it is open again");
    }
    return new Occasion(cause, rounds.occurrence(), rounds.round(), value, at);
  }
}
