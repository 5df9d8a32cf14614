package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.EscalationStep;
import io.cloudpioneer.events.id.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Looks up, in the streams of rules and alerts themselves, whom an alert's rule tells. A table of
 * rules kept from events would lag: an alert may be raised before it knows the rule.
 */
@Component
public class EscalationPlans {
  private final EventStore store;

  EscalationPlans(EventStore store) {
    this.store = store;
  }

  /** The escalation of the rule's version that raised the alert; later versions don't count. */
  List<EscalationStep> stepsFor(AlertCause cause) {
    List<EscalationStep> steps = List.of();
    for (AlertRuleEvent event :
        stream(cause.ruleId(), Long.MAX_VALUE, AlertRuleEvent.class).toList()) {
      if (event.version() > cause.ruleVersion()) {
        break;
      }
      steps =
          switch (event) {
            case AlertRuleDefined defined -> defined.definition().escalation();
            case AlertRuleChanged changed -> changed.definition().escalation();
            case AlertRuleEvent.AlertRuleDisabled _, AlertRuleEvent.AlertRuleEnabled _ -> steps;
          };
    }
    return steps;
  }

  /**
   * What people are told when an alert is open again, or quiet no longer: as it was raised or came
   * back last.
   *
   * @param sequence the event's; what came after it does not count
   */
  Occasion occasionOf(AlertEvent event, long sequence, Instant at) {
    List<AlertEvent> history = stream(event.alertId(), sequence, AlertEvent.class).toList();
    int round = Rounds.of(history, event.occurrence());
    return history.reversed().stream()
        .map(told -> occasion(told, event.occurrence(), round, at))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An alert is raised before it is open again"));
  }

  private static Optional<Occasion> occasion(
      AlertEvent event, int occurrence, int round, Instant at) {
    if (event instanceof AlertRaised raised) {
      return Optional.of(new Occasion(raised.cause(), occurrence, round, raised.value(), at));
    }
    return event instanceof AlertReopened reopened
            && reopened.cause() != null
            && reopened.value() != null
        ? Optional.of(new Occasion(reopened.cause(), occurrence, round, reopened.value(), at))
        : Optional.empty();
  }

  private <T> Stream<T> stream(Id aggregate, long lastSequence, Class<T> type) {
    return store
        .readEvents(aggregate.toString())
        .asStream()
        .takeWhile(event -> event.getSequenceNumber() <= lastSequence)
        .map(Message::getPayload)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
