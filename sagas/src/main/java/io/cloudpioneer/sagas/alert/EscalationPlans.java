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
import java.util.Objects;
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
    for (AlertRuleEvent event : stream(cause.ruleId(), AlertRuleEvent.class).toList()) {
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
   * What people are told when an alert is open again: as it was raised, where nothing newer is
   * said.
   */
  Occasion occasionOf(AlertReopened event, Instant at) {
    Occasion occasion = null;
    for (AlertEvent past : stream(event.alertId(), AlertEvent.class).toList()) {
      if (past instanceof AlertRaised raised && raised.occurrence() <= event.occurrence()) {
        occasion = new Occasion(raised.cause(), event.occurrence(), raised.value(), at);
      }
    }
    AlertCause cause = event.cause();
    Double value = event.value();
    if (cause != null && value != null) {
      return new Occasion(cause, event.occurrence(), value, at);
    }
    return Objects.requireNonNull(occasion, "An alert is raised before it is reopened");
  }

  private <T> Stream<T> stream(Id aggregate, Class<T> type) {
    return store
        .readEvents(aggregate.toString())
        .asStream()
        .map(Message::getPayload)
        .filter(type::isInstance)
        .map(type::cast);
  }
}
