package io.cloudpioneer.sagas.playbook;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.costaction.CostActionEvent.CostActionProposed;
import io.cloudpioneer.events.costaction.Plan;
import io.cloudpioneer.events.costaction.Proposer;
import io.cloudpioneer.events.playbook.RunCause.ByAlert;
import io.cloudpioneer.events.playbook.RunCause.ByRecommendation;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.sagas.FromNowOn;
import io.cloudpioneer.sagas.playbook.KnownStreams.Breach;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/**
 * Sets playbooks off: those that are switched on when something happens that they are for. Told
 * twice, the same cause sets the same run off, which happens once.
 */
@Component
@FromNowOn
@ProcessingGroup("playbook-triggers")
public class PlaybookTriggers {
  private static final Sender SENDER = Sender.platform("playbook-triggers");

  private final KnownPlaybooks playbooks;
  private final KnownStreams streams;
  private final CommandDispatch commands;

  PlaybookTriggers(KnownPlaybooks playbooks, KnownStreams streams, CommandDispatch commands) {
    this.playbooks = playbooks;
    this.streams = streams;
    this.commands = commands;
  }

  @EventHandler
  void on(AlertRaised event, @MessageIdentifier String id) {
    setOff(new Breach(event.cause(), event.value(), event.effectiveAt()), event.occurrence(), id);
  }

  @EventHandler
  void on(AlertReopened event, @MessageIdentifier String id) {
    streams
        .lastBreachOf(event.alertId())
        .ifPresent(breach -> setOff(breach, event.occurrence(), id));
  }

  @EventHandler
  void on(CostActionProposed event) {
    if (event.proposal().proposer() instanceof Proposer.Recommendation(var finding)) {
      setOff(event, finding);
    }
  }

  private void setOff(Breach breach, int occurrence, String event) {
    List<StandingPlaybook> enabled = playbooks.enabled();
    if (enabled.isEmpty()) {
      return;
    }
    var cause = breach.cause();
    Map<String, String> labels = TriggerLabels.of(cause, streams.attributesOf(cause.resourceId()));
    for (StandingPlaybook playbook : matching(enabled, labels)) {
      send(
          new SetOffRun(
              RunId.of(playbook.id(), cause.alertId(), occurrence),
              playbook.id(),
              playbook.version(),
              new ByAlert(
                  cause.alertId(),
                  occurrence,
                  UUID.fromString(event),
                  cause.series(),
                  cause.metric(),
                  cause.condition(),
                  breach.value(),
                  breach.at()),
              cause.resourceId(),
              cause.scope(),
              labels),
          "playbook.alert-matches");
    }
  }

  private void setOff(CostActionProposed event, String finding) {
    Plan plan = event.proposal().plan();
    Map<String, String> labels = TriggerLabels.of(finding, streams.attributesOf(plan.resource()));
    for (StandingPlaybook playbook : matching(playbooks.enabled(), labels)) {
      send(
          new SetOffRun(
              RunId.of(playbook.id(), event.actionId()),
              playbook.id(),
              playbook.version(),
              new ByRecommendation(event.actionId(), finding),
              plan.resource(),
              event.proposal().scope(),
              labels),
          "playbook.finding-matches");
    }
  }

  private static List<StandingPlaybook> matching(
      List<StandingPlaybook> playbooks, Map<String, String> labels) {
    return playbooks.stream()
        .filter(playbook -> playbook.definition().trigger().matches(labels))
        .toList();
  }

  /** What cannot be told now is told again. */
  private void send(SetOffRun command, String reason) {
    commands.send(command, SENDER, reason).join();
  }
}
