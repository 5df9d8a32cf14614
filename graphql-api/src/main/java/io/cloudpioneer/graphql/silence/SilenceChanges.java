package io.cloudpioneer.graphql.silence;

import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.silence.SilenceCommand;
import io.cloudpioneer.commands.silence.SilenceCommand.ChangeSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.CreateSilence;
import io.cloudpioneer.commands.silence.SilenceCommand.ExpireSilence;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.silence.SilenceId;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people change about silences. */
@Controller
class SilenceChanges {
  private final CommandDispatch commands;
  private final PersonalTexts texts;

  SilenceChanges(CommandDispatch commands, PersonalTexts texts) {
    this.commands = commands;
    this.texts = texts;
  }

  @MutationMapping
  CompletableFuture<SilenceId> createSilence(
      @Argument SilenceInput input,
      @Argument @Nullable String id,
      @ContextValue CurrentPerson person) {
    Instant now = now();
    SilenceId silence = id == null ? new SilenceId(TimeOrderedUuid.at(now)) : Ids.newSilence(id);
    return send(
        new CreateSilence(silence, input.read(person.id(), now, texts), now, person.id()),
        person,
        "person.created");
  }

  @MutationMapping
  CompletableFuture<SilenceId> changeSilence(
      @Argument String id,
      @Argument int seenVersion,
      @Argument SilenceInput input,
      @ContextValue CurrentPerson person) {
    Instant now = now();
    return send(
        new ChangeSilence(
            Ids.silence(id), seenVersion, input.read(person.id(), now, texts), now, person.id()),
        person,
        "person.changed");
  }

  @MutationMapping
  CompletableFuture<SilenceId> expireSilence(
      @Argument String id, @Argument int seenVersion, @ContextValue CurrentPerson person) {
    return send(
        new ExpireSilence(Ids.silence(id), seenVersion, now(), person.id()),
        person,
        "person.expired");
  }

  /** As a column holds it, so that what was written equals what is read. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private CompletableFuture<SilenceId> send(
      SilenceCommand command, CurrentPerson person, String reason) {
    return commands.send(command, person.sender(), reason).thenApply(_ -> command.silenceId());
  }
}
