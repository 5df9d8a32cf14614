package io.cloudpioneer.aggregates.playbook;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.playbook.RunCommand.EndRun;
import io.cloudpioneer.commands.playbook.RunCommand.ProposeRun;
import io.cloudpioneer.commands.playbook.RunCommand.RecordCheck;
import io.cloudpioneer.commands.playbook.RunCommand.RecordRehearsal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseProposal;
import io.cloudpioneer.commands.playbook.RunCommand.RefuseRun;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.events.playbook.RunEvent;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One setting off of a playbook. {@link RunState} holds the rules. */
@Aggregate(
    type = "playbook-run",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.playbook-run")
class Run {
  @AggregateIdentifier @JsonProperty private @Nullable RunId id;
  @JsonProperty private RunState state = new RunState.Idle();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(SetOffRun command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RefuseRun command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RefuseProposal command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordRehearsal command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ProposeRun command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EndRun command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordCheck command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(RunEvent event) {
    id = event.runId();
    state = state.after(event);
  }

  private static void apply(List<RunEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
