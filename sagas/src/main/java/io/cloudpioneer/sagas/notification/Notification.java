package io.cloudpioneer.sagas.notification;

import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that one worker holds for the moment.
 *
 * @param round of the occurrence's escalation, from 1
 * @param message JSON, as a webhook gets it
 * @param attempts this one included
 * @param outcome null while it is not known
 * @param correlation the message that started the chain in which it is told
 */
record Notification(
    AlertId alertId,
    int occurrence,
    int round,
    int step,
    Channel channel,
    SealedText address,
    String message,
    int attempts,
    @Nullable Outcome outcome,
    String correlation) {}
