package io.cloudpioneer.graphql.platform;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.platform.DeadLetterCommand.DiscardDeadLetter;
import io.cloudpioneer.commands.platform.DeadLetterRetries;
import io.cloudpioneer.events.person.PersonalTexts;
import io.cloudpioneer.events.person.SealedText;
import io.cloudpioneer.events.platform.DeadLetterId;
import io.cloudpioneer.graphql.gateway.Connection;
import io.cloudpioneer.graphql.gateway.Ids;
import io.cloudpioneer.graphql.gateway.Note;
import io.cloudpioneer.graphql.identity.CurrentPerson;
import io.cloudpioneer.graphql.refusal.Refusal;
import io.cloudpioneer.projections.platform.DeadLetterQueries;
import io.cloudpioneer.projections.platform.DeadLetterView;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The events that could not be handled, and what becomes of them. */
@Controller
class DeadLetterController {
  private final DeadLetterQueries letters;
  private final DeadLetterRetries retries;
  private final CommandDispatch commands;
  private final PersonalTexts texts;

  DeadLetterController(
      DeadLetterQueries letters,
      DeadLetterRetries retries,
      CommandDispatch commands,
      PersonalTexts texts) {
    this.letters = letters;
    this.retries = retries;
    this.commands = commands;
    this.texts = texts;
  }

  @QueryMapping
  Connection<DeadLetterView> deadLetters(
      @Argument @Nullable String processingGroup,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingFieldSelectionSet selected) {
    return Connection.of(
        letters.page(processingGroup, Connection.request(first, after)),
        Function.identity(),
        selected,
        () -> letters.count(processingGroup));
  }

  @MutationMapping
  Mono<DeadLetterView> retryDeadLetter(@Argument String id) {
    DeadLetterView letter = known(id);
    if (!letter.first()) {
      throw Refusal.because(
          "dead-letter.waits",
          "It waits behind an earlier event of %s: retry the first of them"
              .formatted(letter.subjectId()));
    }
    return Mono.fromCallable(() -> tried(letter))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(Mono::justOrEmpty);
  }

  private Optional<DeadLetterView> tried(DeadLetterView letter) {
    retries.retry(letter.processingGroup(), letter.sequence());
    return letters.byId(letter.id());
  }

  @MutationMapping
  CompletableFuture<DeadLetterId> discardDeadLetter(
      @Argument String id, @Argument String reason, @ContextValue CurrentPerson person) {
    DeadLetterView letter = known(id);
    SealedText why = Note.seal(reason, person.id(), texts);
    if (why == null) {
      throw Refusal.because("input.reason", "Say why it is discarded: whoever audits will ask");
    }
    DiscardDeadLetter command =
        new DiscardDeadLetter(
            letter.id(),
            letter.processingGroup(),
            letter.eventId(),
            letter.eventType(),
            letter.subjectId(),
            person.id(),
            why);
    return commands.send(command, person.sender(), "person.discarded").thenApply(_ -> letter.id());
  }

  private DeadLetterView known(String id) {
    return letters
        .byId(new DeadLetterId(Ids.uuid(id)))
        .orElseThrow(() ->
            Refusal.because(
                "dead-letter.unknown",
                "No event of this id is put aside: it may have been handled meanwhile"));
  }
}
