package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that one worker holds for the moment.
 *
 * @param message JSON, as a webhook gets it
 * @param attempts this one included
 * @param outcome null while it is not known
 */
record Notification(
    AlertId alertId,
    int occurrence,
    int step,
    Channel channel,
    SealedText address,
    String message,
    int attempts,
    @Nullable Outcome outcome) {}
