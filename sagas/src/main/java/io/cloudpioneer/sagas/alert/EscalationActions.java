package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand;
import io.cloudpioneer.commands.alert.AlertCommand.CalmAlert;
import io.cloudpioneer.commands.alert.AlertCommand.EndSnooze;
import io.cloudpioneer.commands.alert.AlertCommand.SilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsilenceAlert;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSilenceOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.EndSnoozeOf;
import io.cloudpioneer.sagas.alert.EscalationEffect.Silence;
import io.cloudpioneer.sagas.alert.EscalationEffect.Tell;
import io.cloudpioneer.sagas.alert.EscalationEffect.WakeAt;
import io.cloudpioneer.sagas.notification.NotificationOutbox;
import java.time.Instant;
import org.axonframework.deadline.DeadlineManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries out what an escalation asks for; what cannot be done now fails, and is tried again. */
@Component
public class EscalationActions {
  private static final Sender SENDER = Sender.platform("alert-escalation");

  private final NotificationOutbox outbox;
  private final CommandDispatch commands;
  private final ObjectProvider<DeadlineManager> deadlines;

  /**
   * The actions.
   *
   * @param deadlines whose manager needs the sagas to be configured first
   */
  EscalationActions(
      NotificationOutbox outbox,
      CommandDispatch commands,
      ObjectProvider<DeadlineManager> deadlines) {
    this.outbox = outbox;
    this.commands = commands;
    this.deadlines = deadlines;
  }

  void carryOut(EscalationEffect effect) {
    switch (effect) {
      case Tell tell ->
          outbox.add(tell.occasion().cause().alertId(), AlertMessage.of(tell), tell.step());
      case WakeAt wake -> deadlines.getObject().schedule(wake.moment(), Escalation.DUE, wake.due());
      case Silence(var alert, int occurrence, var hush) ->
          send(
              new SilenceAlert(alert, occurrence, hush.silenceId(), hush.until()), "silence.holds");
      case EndSilenceOf(var alert, int occurrence) ->
          send(new UnsilenceAlert(alert, occurrence), "silence.over");
      case EndSnoozeOf(var alert, int occurrence, var until) ->
          send(new EndSnooze(alert, occurrence, until), "snooze.over");
    }
  }

  /** That it flaps, whom its first step tells. */
  void tell(FlappingNotice notice) {
    Occasion occasion = notice.occasion();
    EscalationStep step = notice.step();
    if (step != null) {
      outbox.add(occasion.cause().alertId(), AlertMessage.ofFlapping(occasion), step);
    }
  }

  void calm(AlertId alert, Instant moment) {
    send(new CalmAlert(alert, moment), "alert.calm");
  }

  private void send(AlertCommand command, String reason) {
    commands.send(command, SENDER, reason).join();
  }
}
