package io.cloudpioneer.graphql.whatif;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.job.JobCommand;
import io.cloudpioneer.commands.job.JobCommand.AskForJob;
import io.cloudpioneer.commands.job.JobCommand.CancelJob;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.job.JobId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.job.WhatIfQueries;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Starts what-ifs and ends them. */
@Controller
class WhatIfChanges {
  private final CommandDispatch commands;
  private final WhatIfReader reader;
  private final WhatIfQueries whatIfs;

  WhatIfChanges(CommandDispatch commands, WhatIfReader reader, WhatIfQueries whatIfs) {
    this.commands = commands;
    this.reader = reader;
    this.whatIfs = whatIfs;
  }

  @MutationMapping
  CompletableFuture<JobId> startWhatIf(
      @Argument WhatIfInput input,
      @Argument @Nullable String id,
      @ContextValue CurrentPerson person) {
    JobId job = id == null ? new JobId(TimeOrderedUuid.at(Instant.now())) : Ids.newJob(id);
    requireRoom(job, person);
    return send(
        new AskForJob(job, reader.read(input, person), person.id()), person, "person.asked");
  }

  @MutationMapping
  CompletableFuture<JobId> cancelWhatIf(@Argument String id, @ContextValue CurrentPerson person) {
    return send(new CancelJob(Ids.job(id), person.id()), person, "person.cancelled");
  }

  /** A bound of what runs, not a rule of the domain: the view may be a moment behind. */
  private void requireRoom(JobId job, CurrentPerson person) {
    if (whatIfs.countUnfinished(person.id()) >= WhatIfLimits.MOST_UNFINISHED
        && whatIfs.byId(job, person.id()).isEmpty()) {
      throw Refusal.because(
          "whatif.too-many",
          "%d of yours are still waiting or running: let one end, or cancel it"
              .formatted(WhatIfLimits.MOST_UNFINISHED));
    }
  }

  private CompletableFuture<JobId> send(JobCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.jobId());
  }
}
