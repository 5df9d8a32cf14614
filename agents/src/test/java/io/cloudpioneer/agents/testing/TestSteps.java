package io.cloudpioneer.agents.testing;

import io.cloudpioneer.protocol.action.ActionServiceGrpc;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepEndedReceipt;
import io.cloudpioneer.protocol.action.StepKey;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Plays the platform that gives steps out: hears all, answers only what a test tells it to. */
public final class TestSteps extends ActionServiceGrpc.ActionServiceImplBase {
  public final List<AgentMessage> heard = new CopyOnWriteArrayList<>();
  private volatile @Nullable StreamObserver<PlatformMessage> agent;

  @Override
  public StreamObserver<AgentMessage> attend(StreamObserver<PlatformMessage> newest) {
    agent = newest;
    return new StreamObserver<>() {
      @Override
      public void onNext(AgentMessage message) {
        heard.add(message);
      }

      @Override
      public void onError(Throwable gone) {
        newest.onCompleted();
      }

      @Override
      public void onCompleted() {
        newest.onCompleted();
      }
    };
  }

  public List<Hello> hellos() {
    return heard.stream().filter(AgentMessage::hasHello).map(AgentMessage::getHello).toList();
  }

  public List<StepEnded> ends() {
    return heard.stream()
        .filter(AgentMessage::hasStepEnded)
        .map(AgentMessage::getStepEnded)
        .toList();
  }

  public void order(CarryOut order) {
    give(PlatformMessage.newBuilder().setCarryOut(order).build());
  }

  public void acknowledge(StepKey key) {
    give(
        PlatformMessage.newBuilder()
            .setStepEndedReceipt(StepEndedReceipt.newBuilder().setKey(key))
            .build());
  }

  public void give(PlatformMessage message) {
    StreamObserver<PlatformMessage> stream = agent;
    if (stream == null) {
      throw new IllegalStateException("No agent attends");
    }
    stream.onNext(message);
  }

  /** Breaks the stream, as a node that ends does. */
  public void hangUp() {
    StreamObserver<PlatformMessage> stream = agent;
    if (stream != null) {
      stream.onCompleted();
    }
  }
}
