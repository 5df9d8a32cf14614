package io.cloudpioneer.sagas.notification;

import static java.util.stream.Collectors.toMap;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.RecordNotification;
import io.cloudpioneer.events.alert.EscalationStep.Channel;
import io.cloudpioneer.events.person.PersonalTexts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivers one notification and has the alert's stream told how it went. A process that dies
 * between the receiver's answer and the note of it will deliver again; receivers know a repetition
 * by its key. Nothing else is ever told twice.
 */
@Component
class NotificationDelivery {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationDelivery.class);
  private static final Sender SENDER = Sender.platform("alert-escalation");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final NotificationOutbox outbox;
  private final Map<Channel, Carrier> carriers;
  private final PersonalTexts texts;
  private final CommandDispatch commands;
  private final NotificationSettings settings;

  NotificationDelivery(
      NotificationOutbox outbox,
      List<Carrier> carriers,
      PersonalTexts texts,
      CommandDispatch commands,
      NotificationSettings settings) {
    this.outbox = outbox;
    this.carriers = carriers.stream().collect(toMap(Carrier::channel, carrier -> carrier));
    this.texts = texts;
    this.commands = commands;
    this.settings = settings;
  }

  void deliver(Notification notification) {
    try {
      Outcome known = notification.outcome();
      Outcome outcome = known == null ? attempt(notification) : known;
      if (outcome.worthAnotherTry() && notification.attempts() < settings.attempts()) {
        outbox.retryIn(notification, settings.pauseAfter(notification.attempts()));
        return;
      }
      if (known == null) {
        outbox.finish(notification, outcome);
      }
      record(notification, outcome);
    } catch (RuntimeException failed) {
      LOG.warn(
          "Step {} of alert {} is tried again later: {}",
          notification.step(),
          notification.alertId(),
          failed.toString());
    }
  }

  private Outcome attempt(Notification notification) {
    Carrier carrier = carriers.get(notification.channel());
    if (carrier == null) {
      return Outcome.refused("channel.unknown");
    }
    NotificationMessage message = JSON.readValue(notification.message(), NotificationMessage.class);
    return texts
        .open(notification.address())
        .map(address -> carrier.carry(message, address))
        .orElse(Outcome.refused("address.forgotten"));
  }

  private void record(Notification notification, Outcome outcome) {
    RecordNotification command =
        new RecordNotification(
            notification.alertId(),
            notification.occurrence(),
            notification.round(),
            notification.step(),
            notification.channel(),
            outcome.delivered(),
            outcome.code());
    try {
      commands.send(command, SENDER, "escalation.step-taken", notification.correlation()).join();
    } catch (CompletionException failed) {
      if (!(failed.getCause() instanceof Rejected refusal) || refusal.isForNow()) {
        throw failed;
      }
      LOG.info("The outcome of a notification was refused: {}", refusal.getMessage());
    }
    outbox.recorded(notification);
  }
}
