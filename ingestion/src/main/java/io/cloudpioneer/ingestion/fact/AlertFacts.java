package io.cloudpioneer.ingestion.fact;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Tells the world of alerts: each of their events on {@code events.alerts}, at least once, in the
 * order of each alert. A replay tells nothing again.
 */
@Component
@ProcessorRole
@ProcessingGroup("facts-out")
@DisallowReplay
class AlertFacts {
  private final FactPublisher facts;

  AlertFacts(FactPublisher facts) {
    this.facts = facts;
  }

  @EventHandler
  void on(AlertEvent event, EventMessage<AlertEvent> message, @SequenceNumber long sequence) {
    facts.publish(Topics.ALERTS, event.alertId(), message, sequence);
  }
}
