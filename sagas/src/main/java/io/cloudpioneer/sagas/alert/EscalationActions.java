package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.EndSnooze;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSnoozeOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.alert.EscalationEffect.WakeAt;
import io.cloudpioneer.sagas.notification.NotificationOutbox;
import org.axonframework.deadline.DeadlineManager;
import org.springframework.stereotype.Component;

/** Carries out what an escalation asks for; what cannot be done now fails, and is tried again. */
@Component
public class EscalationActions {
  private static final Sender SENDER = Sender.platform("alert-escalation");

  private final NotificationOutbox outbox;
  private final CommandDispatch commands;

  EscalationActions(NotificationOutbox outbox, CommandDispatch commands) {
    this.outbox = outbox;
    this.commands = commands;
  }

  void carryOut(EscalationEffect effect, DeadlineManager deadlines) {
    switch (effect) {
      case Tell tell ->
          outbox.add(tell.occasion().cause().alertId(), AlertMessage.of(tell), tell.step());
      case WakeAt wake -> deadlines.schedule(wake.moment(), Escalation.DUE, wake.due());
      case EndSnoozeOf(var alert, int occurrence, var until) ->
          send(new EndSnooze(alert, occurrence, until), "snooze.over");
    }
  }

  private void send(AlertCommand command, String reason) {
    commands.send(command, SENDER, reason).join();
  }
}
