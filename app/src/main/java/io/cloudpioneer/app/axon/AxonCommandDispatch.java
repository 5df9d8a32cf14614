package io.cloudpioneer.app.axon;

import static java.util.stream.Collectors.joining;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.stored.MetadataKeys;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Sends commands over Axon's bus. A command that met somebody else's is handled again, on the state
 * as it then is, a bounded number of times.
 */
final class AxonCommandDispatch implements CommandDispatch {
  private static final int ATTEMPTS = 10;
  private static final int LONGEST_PAUSE_MILLIS = 40;

  private final CommandBus bus;

  AxonCommandDispatch(CommandBus bus) {
    this.bus = bus;
  }

  @Override
  public CompletableFuture<Void> send(Object command, Sender sender, String reason) {
    CompletableFuture<Void> answer = new CompletableFuture<>();
    attempt(
        GenericCommandMessage.asCommandMessage(command)
            .andMetaData(
                Map.of(
                    MetadataKeys.ACTOR, sender.actor().toString(),
                    MetadataKeys.REASON, reason,
                    Sender.ROLES, sender.roles().stream().map(Role::name).collect(joining(",")))),
        ATTEMPTS,
        answer);
    return answer;
  }

  private void attempt(CommandMessage<?> command, int attempts, CompletableFuture<Void> answer) {
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
  private static java.util.concurrent.Executor later() {
    return CompletableFuture.delayedExecutor(
        ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
  }

  private static Rejected contended(ConcurrencyException conflict) {
    Rejected refusal =
        Rejected.because(
            "platform.contended", "Others keep changing this too: send it again in a moment");
    refusal.addSuppressed(conflict);
    return refusal;
  }
}
