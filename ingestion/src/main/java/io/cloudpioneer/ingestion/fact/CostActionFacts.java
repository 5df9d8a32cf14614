package io.cloudpioneer.ingestion.fact;

import io.cloudpioneer.events.costaction.CostActionEvent;
import io.cloudpioneer.ingestion.ProcessorRole;
import io.cloudpioneer.ingestion.metric.Topics;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Tells the world of cost actions: each of their events on {@code events.actions}, at least once,
 * in the order of each action. A replay tells nothing again.
 */
@Component
@ProcessorRole
@ProcessingGroup("action-facts-out")
@DisallowReplay
class CostActionFacts {
  private final FactPublisher facts;

  CostActionFacts(FactPublisher facts) {
    this.facts = facts;
  }

  @EventHandler
  void on(
      CostActionEvent event, EventMessage<CostActionEvent> message, @SequenceNumber long sequence) {
    facts.publish(Topics.ACTIONS, event.actionId(), message, sequence);
  }
}
