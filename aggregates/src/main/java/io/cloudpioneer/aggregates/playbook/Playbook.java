package io.cloudpioneer.aggregates.playbook;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.RequireRunnable;
import io.cloudpioneer.events.playbook.PlaybookEvent;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is done when something happens. {@link PlaybookState} holds the rules of playbooks. */
@Aggregate(
    type = "playbook",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.playbook")
class Playbook {
  @AggregateIdentifier @JsonProperty private @Nullable PlaybookId id;
  @JsonProperty private PlaybookState state = new PlaybookState.Undefined();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DefinePlaybook command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ChangePlaybook command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DisablePlaybook command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EnablePlaybook command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RequireRunnable command) {
    state.require(command);
  }

  @EventSourcingHandler
  void on(PlaybookEvent event) {
    id = event.playbookId();
    state = state.after(event);
  }

  private static void apply(List<PlaybookEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
