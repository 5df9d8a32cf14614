package io.cloudpioneer.aggregates.silence;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.silence.SilenceEvent;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What people don't want to be told of for a while. {@link SilenceState} holds its rules. */
@Aggregate(
    type = "silence",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.silence")
class Silence {
  @AggregateIdentifier @JsonProperty private @Nullable SilenceId id;
  @JsonProperty private SilenceState state = new SilenceState.Uncreated();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CreateSilence command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ChangeSilence command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ExpireSilence command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(SilenceEvent event) {
    id = event.silenceId();
    state = state.after(event);
  }

  private static void apply(List<SilenceEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
