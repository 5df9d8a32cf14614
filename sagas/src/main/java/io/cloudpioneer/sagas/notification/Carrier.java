package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.EscalationStep.Channel;

/** Carries a notification to its receiver; never throws, and never logs an address. */
interface Carrier {
  Channel channel();

  Outcome carry(NotificationMessage message, String address);
}
