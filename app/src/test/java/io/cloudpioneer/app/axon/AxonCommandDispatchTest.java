package io.cloudpioneer.app.axon;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.access.Sender;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/** Every command gets an answer, also where it cannot be taken. */
class AxonCommandDispatchTest {
  private final Queue<Runnable> waiting = new ArrayDeque<>();

  @Test
  void refusesForNowWhatIsTooMuchAtOnce() {
    AxonCommandDispatch dispatch = new AxonCommandDispatch(bus(_ -> null), 2);
    CompletableFuture<Void> first = send(dispatch);
    CompletableFuture<Void> second = send(dispatch);

    assertThat(send(dispatch))
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(
            Rejected.class,
            refusal -> {
              assertThat(refusal.reason().code()).isEqualTo("platform.busy");
              assertThat(refusal.isForNow()).isTrue();
            });

    waiting.forEach(Runnable::run);
    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    assertThat(dispatch.freePlaces()).isEqualTo(2);
  }

  @Test
  void answersAlsoWhereTheBusHasShutDown() {
    CommandBus stopped =
        AsynchronousCommandBus.builder()
            .executor(_ -> {
              throw new RejectedExecutionException("shut down");
            })
            .build();
    stopped.subscribe(String.class.getName(), _ -> null);

    assertThat(send(new AxonCommandDispatch(stopped, 1)))
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void saysThatOthersKeepChangingItWhereEveryAttemptMetAnother() {
    CommandBus contended =
        bus(_ -> {
          throw new ConcurrencyException("somebody was first");
        });
    CompletableFuture<Void> answer = send(new AxonCommandDispatch(contended, 1));

    soon(() -> {
      runWaiting();
      assertThat(answer).isDone();
    });

    assertThat(answer)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.isForNow()).isTrue());
  }

  private synchronized void runWaiting() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  private synchronized void queue(Runnable command) {
    waiting.add(command);
  }

  private CommandBus bus(MessageHandler<CommandMessage<?>> handler) {
    AsynchronousCommandBus bus =
        AsynchronousCommandBus.builder()
            .executor(this::queue)
            .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
            .build();
    bus.subscribe(String.class.getName(), handler);
    return bus;
  }

  private static CompletableFuture<Void> send(AxonCommandDispatch dispatch) {
    return dispatch.send("a command", Sender.platform("test"), "test.asked");
  }
}
