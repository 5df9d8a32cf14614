package io.cloudpioneer.aggregates.job;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.commands.job.JobCommand.CancelJob;
import io.cloudpioneer.commands.job.JobCommand.CompleteJob;
import io.cloudpioneer.commands.job.JobCommand.FailJob;
import io.cloudpioneer.events.job.JobEvent;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A piece of long work. {@link JobState} holds the rules. */
@Aggregate(type = "job", cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.job")
class Job {
  @AggregateIdentifier @JsonProperty private @Nullable JobId id;
  @JsonProperty private JobState state = new JobState.Unasked();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AskForJob command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CancelJob command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CompleteJob command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(FailJob command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(JobEvent event) {
    id = event.jobId();
    state = state.after(event);
  }

  private static void apply(List<JobEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
