package io.cloudpioneer.agents.action.stream;

import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stream, from its opening to its end. It asks for the next order only once there is room for
 * answers, so a platform that doesn't read fills nothing.
 */
final class Attending implements ClientResponseObserver<AgentMessage, PlatformMessage> {
  private final Consumer<PlatformMessage> orders;
  private final CompletableFuture<Status> ended = new CompletableFuture<>();
  private volatile @Nullable ClientCallStreamObserver<AgentMessage> answers;
  private volatile boolean spoken;

  /** Seen by the call's own thread only. */
  private boolean waitsForRoom;

  Attending(Consumer<PlatformMessage> orders) {
    this.orders = orders;
  }

  @Override
  public void beforeStart(ClientCallStreamObserver<AgentMessage> stream) {
    stream.disableAutoRequestWithInitial(1);
    stream.setOnReadyHandler(this::askAgain);
    answers = stream;
  }

  @Override
  public void onNext(PlatformMessage order) {
    spoken = true;
    orders.accept(order);
    waitsForRoom = true;
    askAgain();
  }

  @Override
  public void onError(Throwable failure) {
    ended.complete(Status.fromThrowable(failure));
  }

  @Override
  public void onCompleted() {
    ended.complete(Status.OK);
  }

  /** Whether the platform has said anything. */
  boolean hasSpoken() {
    return spoken;
  }

  synchronized void send(AgentMessage message) {
    ClientCallStreamObserver<AgentMessage> stream = answers;
    if (stream != null && !ended.isDone()) {
      stream.onNext(message);
    }
  }

  synchronized void sendIfRoom(AgentMessage message) {
    ClientCallStreamObserver<AgentMessage> stream = answers;
    if (stream != null && stream.isReady()) {
      send(message);
    }
  }

  /** How it ended; empty where it still goes on after a while. */
  Optional<Status> awaitEnd(Duration patience) throws InterruptedException {
    try {
      return Optional.of(ended.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("It is completed with a status only", impossible);
    }
  }

  synchronized void close() {
    ClientCallStreamObserver<AgentMessage> stream = answers;
    if (stream != null && ended.complete(Status.CANCELLED)) {
      stream.cancel("The agent opens another stream, or ends", null);
    }
  }

  private void askAgain() {
    ClientCallStreamObserver<AgentMessage> stream = answers;
    if (waitsForRoom && stream != null && stream.isReady()) {
      waitsForRoom = false;
      stream.request(1);
    }
  }
}
