package io.cloudpioneer.aggregates.resource;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.resource.ResourceCommand.ObserveResource;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.resource.ResourceEvent;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One thing out there, as it was seen. {@link ResourceState} says what of it is news. */
@Aggregate(
    type = "resource",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.resource")
class Resource {
  @AggregateIdentifier @JsonProperty private @Nullable ResourceId id;
  @JsonProperty private ResourceState state = new ResourceState.Undiscovered();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ObserveResource command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReportVanished command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(ResourceEvent event) {
    id = event.resourceId();
    state = state.after(event);
  }

  private static void apply(List<ResourceEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
