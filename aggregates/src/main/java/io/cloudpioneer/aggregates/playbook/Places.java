package io.cloudpioneer.aggregates.playbook;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.playbook.PlaceCommand.FreePlace;
import io.cloudpioneer.commands.playbook.PlaceCommand.TakePlace;
import io.cloudpioneer.events.playbook.PlaceEvent;
import io.cloudpioneer.events.playbook.PlacesId;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The places within a playbook's blast radius. {@link PlacesState} holds the rules. */
@Aggregate(
    type = "playbook-places",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.playbook-places")
class Places {
  @AggregateIdentifier @JsonProperty private @Nullable PlacesId id;
  @JsonProperty private PlacesState state = PlacesState.EMPTY;

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(TakePlace command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(FreePlace command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(PlaceEvent event, @Timestamp Instant at) {
    id = event.placesId();
    state = state.after(event, at);
  }

  private static void apply(List<PlaceEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
