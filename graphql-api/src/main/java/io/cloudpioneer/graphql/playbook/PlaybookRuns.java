package io.cloudpioneer.graphql.playbook;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.playbook.PlaybookCommand.RequireRunnable;
import io.cloudpioneer.commands.playbook.RunCommand.SetOffRun;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.events.playbook.RunCause;
import io.cloudpioneer.events.playbook.RunId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.metric.AttributeInput;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Playbooks that people start. */
@Controller
class PlaybookRuns {
  private static final String REASON = "person.started";

  private final ResourceQueries resources;
  private final CommandDispatch commands;

  PlaybookRuns(ResourceQueries resources, CommandDispatch commands) {
    this.resources = resources;
    this.commands = commands;
  }

  /** The playbook itself says whether it may be run, not a view of it. */
  @MutationMapping
  CompletableFuture<RunId> runPlaybook(
      @Argument String id,
      @Argument int seenVersion,
      @Argument String resourceId,
      @Argument @Nullable List<AttributeInput> labels,
      @Argument @Nullable String runId,
      @ContextValue CurrentPerson person) {
    PlaybookId playbook = Ids.playbook(id);
    RunId run = runId == null ? new RunId(TimeOrderedUuid.at(Instant.now())) : Ids.newRun(runId);
    ResourceView target =
        resources
            .byId(Ids.resource(resourceId), person.visibility())
            .orElseThrow(() -> Refusal.because("resource.unknown", "There is no such resource"));
    Map<String, String> given = new HashMap<>(target.attributes());
    given.putAll(AttributeInput.read(labels));
    SetOffRun command =
        new SetOffRun(
            run,
            playbook,
            seenVersion,
            new RunCause.ByPerson(person.id()),
            target.id(),
            target.identity().scope(),
            given);
    return commands
        .send(new RequireRunnable(playbook, seenVersion), person.sender(), REASON)
        .thenCompose(_ -> commands.send(command, person.sender(), REASON))
        .thenApply(_ -> run);
  }
}
