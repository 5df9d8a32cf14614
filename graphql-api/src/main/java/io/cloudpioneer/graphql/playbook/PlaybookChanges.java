package io.cloudpioneer.graphql.playbook;

import static java.util.stream.Collectors.joining;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.playbook.PlaybookCommand;
import io.cloudpioneer.commands.playbook.PlaybookCommand.ChangePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DefinePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.DisablePlaybook;
import io.cloudpioneer.commands.playbook.PlaybookCommand.EnablePlaybook;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.playbook.PlaybookDefinition;
import io.cloudpioneer.events.playbook.PlaybookId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.playbook.authoring.PlaybookDocument;
import io.cloudpioneer.graphql.playbook.authoring.Problem;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people change about the playbooks. */
@Controller
class PlaybookChanges {
  private static final int MOST_TOLD = 10;

  private final CommandDispatch commands;

  PlaybookChanges(CommandDispatch commands) {
    this.commands = commands;
  }

  @MutationMapping
  CompletableFuture<PlaybookId> definePlaybook(
      @Argument String yaml, @Argument @Nullable String id, @ContextValue CurrentPerson person) {
    PlaybookId playbook =
        id == null ? new PlaybookId(TimeOrderedUuid.at(Instant.now())) : Ids.newPlaybook(id);
    return send(new DefinePlaybook(playbook, read(yaml), person.id()), person, "person.defined");
  }

  @MutationMapping
  CompletableFuture<PlaybookId> changePlaybook(
      @Argument String id,
      @Argument int seenVersion,
      @Argument String yaml,
      @ContextValue CurrentPerson person) {
    return send(
        new ChangePlaybook(Ids.playbook(id), seenVersion, read(yaml), person.id()),
        person,
        "person.changed");
  }

  @MutationMapping
  CompletableFuture<PlaybookId> disablePlaybook(
      @Argument String id, @Argument int seenVersion, @ContextValue CurrentPerson person) {
    return send(
        new DisablePlaybook(Ids.playbook(id), seenVersion, person.id()), person, "person.disabled");
  }

  @MutationMapping
  CompletableFuture<PlaybookId> enablePlaybook(
      @Argument String id, @Argument int seenVersion, @ContextValue CurrentPerson person) {
    return send(
        new EnablePlaybook(Ids.playbook(id), seenVersion, person.id()), person, "person.enabled");
  }

  private static PlaybookDefinition read(String yaml) {
    PlaybookDocument.Checked checked = PlaybookDocument.read(yaml);
    PlaybookDefinition definition = checked.definition();
    if (definition == null) {
      throw refusal(checked.problems());
    }
    return definition;
  }

  private static Refusal refusal(List<Problem> problems) {
    String told = problems.stream().limit(MOST_TOLD).map(Problem::sentence).collect(joining("; "));
    int untold = problems.size() - MOST_TOLD;
    return Refusal.because(
        problems.getFirst().code(), untold > 0 ? "%s; and %d more".formatted(told, untold) : told);
  }

  private CompletableFuture<PlaybookId> send(
      PlaybookCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.playbookId());
  }
}
