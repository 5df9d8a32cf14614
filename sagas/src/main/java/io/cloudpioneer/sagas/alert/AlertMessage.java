package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.notification.NotificationMessage;
import java.util.TreeMap;

/** Says of an alert what people need to know. */
final class AlertMessage {
  private AlertMessage() {}

  static NotificationMessage of(Tell tell) {
    return of(tell.occasion(), tell.number(), false);
  }

  /** That it comes and goes too often; told by the first step. */
  static NotificationMessage ofFlapping(Occasion occasion) {
    return of(occasion, 0, true);
  }

  private static NotificationMessage of(Occasion occasion, int step, boolean flapping) {
    AlertCause cause = occasion.cause();
    return new NotificationMessage(
        cause.alertId().toString(),
        occasion.occurrence(),
        occasion.round(),
        step,
        cause.severity().name(),
        cause.ruleName(),
        cause.ruleId().toString(),
        cause.ruleVersion(),
        cause.resourceId().toString(),
        cause.scope().toString(),
        cause.metric(),
        new TreeMap<>(cause.attributes()),
        cause.condition().comparison().name(),
        cause.condition().threshold(),
        occasion.value(),
        occasion.since().toString(),
        flapping);
  }
}
