package io.cloudpioneer.app.costaction;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.protocol.action.ActionServiceGrpc;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.Direction;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An agent that outlives every platform: it attends again and again, does each key once and answers
 * it the same for ever. Whatever comes third it fails at.
 */
final class RememberingAgent implements AutoCloseable {
  private static final int FAILS_AT = 2;

  private final List<StepKey> deeds = new CopyOnWriteArrayList<>();
  private final Map<StepKey, StepEnded> remembered = new ConcurrentHashMap<>();
  private final ManagedChannel channel;
  private final SomeHost host;
  private final Thread thread;

  private RememberingAgent(ManagedChannel channel, SomeHost host) {
    this.channel = channel;
    this.host = host;
    this.thread = Thread.ofVirtual().unstarted(this::run);
  }

  static RememberingAgent on(ManagedChannel channel, SomeHost host) {
    RememberingAgent agent = new RememberingAgent(channel, host);
    agent.thread.start();
    return agent;
  }

  /** What it did, in order. */
  List<StepKey> deeds() {
    return deeds;
  }

  @Override
  public void close() {
    thread.interrupt();
    channel.shutdownNow();
  }

  private void run() {
    try {
      while (true) {
        attendOnce();
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void attendOnce() throws InterruptedException {
    try {
      ScriptedAgent.report(channel, host);
    } catch (StatusRuntimeException away) {
      return;
    }
    Stream stream = new Stream();
    stream.platform.onNext(
        AgentMessage.newBuilder()
            .setHello(Hello.newBuilder().setProtocolVersion(1).setAtOnce(1))
            .build());
    stream.end.await();
  }

  private StepEnded carryOut(StepKey key) {
    return remembered.computeIfAbsent(
        key,
        _ -> {
          deeds.add(key);
          boolean fails = key.getDirection() == Direction.FORWARD && key.getStep() == FAILS_AT;
          return fails
              ? ScriptedAgent.failed(key, "script.failed").build()
              : ScriptedAgent.succeeded(key).build();
        });
  }

  private final class Stream implements StreamObserver<PlatformMessage> {
    private final CountDownLatch end = new CountDownLatch(1);
    private final StreamObserver<AgentMessage> platform =
        ActionServiceGrpc.newStub(channel).attend(this);

    @Override
    public void onNext(PlatformMessage message) {
      if (message.hasCarryOut()) {
        platform.onNext(
            AgentMessage.newBuilder()
                .setStepEnded(carryOut(message.getCarryOut().getKey()))
                .build());
      }
    }

    @Override
    public void onError(Throwable failure) {
      end.countDown();
    }

    @Override
    public void onCompleted() {
      end.countDown();
    }
  }
}
