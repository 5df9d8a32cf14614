package io.cloudpioneer.aggregates.costaction;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.costaction.TargetCommand.ReleaseTarget;
import io.cloudpioneer.commands.costaction.TargetCommand.TakeTarget;
import io.cloudpioneer.events.costaction.TargetEvent;
import io.cloudpioneer.events.costaction.TargetId;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A resource that one action at a time may be at. {@link TargetState} holds the rules. */
@Aggregate(
    type = "target",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.target")
class Target {
  @AggregateIdentifier @JsonProperty private @Nullable TargetId id;
  @JsonProperty private TargetState state = new TargetState.Free(Map.of());

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(TakeTarget command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReleaseTarget command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(TargetEvent event, @Timestamp Instant at) {
    id = event.targetId();
    state = state.after(event, at);
  }

  private static void apply(List<TargetEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
