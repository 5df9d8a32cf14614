package io.cloudpioneer.app.axon;

import static java.util.stream.Collectors.joining;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.stored.MetadataKeys;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands over Axon's bus, a bounded number at once. A command that met somebody else's is
 * handled again, on the state as it then is, a bounded number of times.
 */
final class AxonCommandDispatch implements CommandDispatch {
  private static final int ATTEMPTS = 10;
  private static final int LONGEST_PAUSE_MILLIS = 40;

  private final CommandBus bus;
  private final Semaphore places;

  AxonCommandDispatch(CommandBus bus, int atOnce) {
    this.bus = bus;
    this.places = new Semaphore(atOnce);
  }

  /** How many more commands would be taken now. */
  int freePlaces() {
    return places.availablePermits();
  }

  @Override
  public CompletableFuture<Void> send(Object command, Sender sender, String reason) {
    return send(message(command, sender, reason));
  }

  @Override
  public CompletableFuture<Void> send(
      Object command, Sender sender, String reason, String correlation) {
    return send(
        message(command, sender, reason)
            .andMetaData(Map.of(MetadataKeys.CORRELATION, correlation)));
  }

  @Override
  public CompletableFuture<Void> send(
      Object command, Sender sender, String reason, Following following) {
    return send(
        message(command, sender, reason)
            .andMetaData(
                Map.of(
                    MetadataKeys.CORRELATION, following.correlation(),
                    MetadataKeys.CAUSATION, following.event())));
  }

  private static CommandMessage<?> message(Object command, Sender sender, String reason) {
    return GenericCommandMessage.asCommandMessage(command)
        .andMetaData(
            Map.of(
                MetadataKeys.ACTOR, sender.actor().toString(),
                MetadataKeys.REASON, reason,
                Sender.ROLES, sender.roles().stream().map(Role::name).collect(joining(","))));
  }

  private CompletableFuture<Void> send(CommandMessage<?> command) {
    if (!places.tryAcquire()) {
      return CompletableFuture.failedFuture(
          Rejected.forNow(
              "platform.busy", "Too many commands are under way: send this one again in a moment"));
    }
    CompletableFuture<Void> answer = new CompletableFuture<>();
    answer.whenComplete((_, _) -> places.release());
    attempt(command, ATTEMPTS, answer);
    return answer;
  }

  /** Also a bus that is shutting down gives an answer. */
  private void attempt(CommandMessage<?> command, int attempts, CompletableFuture<Void> answer) {
    try {
      dispatch(command, attempts, answer);
    } catch (RuntimeException notTaken) {
      answer.completeExceptionally(notTaken);
    }
  }

  private void dispatch(CommandMessage<?> command, int attempts, CompletableFuture<Void> answer) {
    bus.dispatch(
        command,
        (_, result) -> {
          if (!result.isExceptional()) {
            answer.complete(null);
          } else if (!(result.exceptionResult() instanceof ConcurrencyException conflict)) {
            answer.completeExceptionally(result.exceptionResult());
          } else if (attempts > 1) {
            later().execute(() -> attempt(command, attempts - 1, answer));
          } else {
            answer.completeExceptionally(contended(conflict));
          }
        });
  }

  /** After a random pause, so that those who met do not meet again. */
  private static Executor later() {
    return CompletableFuture.delayedExecutor(
        ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
  }

  private static Rejected contended(ConcurrencyException conflict) {
    Rejected refusal =
        Rejected.forNow(
            "platform.contended", "Others keep changing this too: send it again in a moment");
    refusal.addSuppressed(conflict);
    return refusal;
  }
}
