package io.cloudpioneer.aggregates.platform;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.platform.DeadLetterCommand.DiscardDeadLetter;
import io.cloudpioneer.events.platform.DeadLetterEvent.DeadLetterDiscarded;
import io.cloudpioneer.events.platform.DeadLetterId;
import io.cloudpioneer.events.stored.StoredAs;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An event that a group could not handle, once somebody decided about it. */
@Aggregate(
    type = "dead-letter",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.dead-letter")
class DeadLetter {
  /** Set by the first decision, after which there is nothing left to decide. */
  @AggregateIdentifier @JsonProperty private @Nullable DeadLetterId id;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DiscardDeadLetter command) {
    if (id == null) {
      AggregateLifecycle.apply(
          new DeadLetterDiscarded(
              command.letterId(),
              command.processingGroup(),
              command.eventId(),
              command.eventType(),
              command.subjectId(),
              command.by(),
              command.reason()));
    }
  }

  @EventSourcingHandler
  void on(DeadLetterDiscarded event) {
    id = event.letterId();
  }
}
