package io.cloudpioneer.app.costaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.cloudpioneer.app.ingestion.EnrolledAgent;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.events.agent.AgentId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.protocol.action.ActionServiceGrpc;
import io.cloudpioneer.protocol.action.AgentMessage;
import io.cloudpioneer.protocol.action.CarryOut;
import io.cloudpioneer.protocol.action.Drift;
import io.cloudpioneer.protocol.action.Hello;
import io.cloudpioneer.protocol.action.PlatformMessage;
import io.cloudpioneer.protocol.action.StepEnded;
import io.cloudpioneer.protocol.action.StepKey;
import io.cloudpioneer.protocol.action.StepStatus;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.InventoryReport;
import io.cloudpioneer.protocol.agent.ObservedResource;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An agent that does as the test says. */
final class ScriptedAgent implements AutoCloseable {
  private final EnrolledAgent enrolled;
  private final ManagedChannel channel;

  ScriptedAgent(EnrolledAgent enrolled, int port) {
    this.enrolled = enrolled;
    this.channel = enrolled.connect(port);
  }

  AgentId id() {
    return enrolled.id();
  }

  /** From here on it owns these hosts, and no others. */
  void report(SomeHost... hosts) {
    report(channel, hosts);
  }

  static void report(Channel channel, SomeHost... hosts) {
    Instant now = Instant.now();
    InventoryReport.Builder report =
        InventoryReport.newBuilder()
            .setObservedAtUnixNano(now.getEpochSecond() * 1_000_000_000L + now.getNano());
    for (SomeHost host : hosts) {
      ResourceIdentity identity = host.identity();
      report.addResources(
          ObservedResource.newBuilder()
              .setIdentity(
                  io.cloudpioneer.protocol.agent.ResourceIdentity.newBuilder()
                      .setProvider(identity.provider())
                      .setAccount(identity.account())
                      .setRegion(identity.region())
                      .setType(identity.type())
                      .setNativeId(identity.nativeId()))
              .setName(host.name()));
    }
    AgentServiceGrpc.newBlockingStub(channel).reportInventory(report.build());
  }

  Stream attend() {
    return attend(Hello.newBuilder().setProtocolVersion(1).setAgentVersion("1").setAtOnce(4));
  }

  Stream attend(Hello.Builder hello) {
    Stream stream = new Stream();
    stream.say(AgentMessage.newBuilder().setHello(hello).build());
    return stream;
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  static StepEnded.Builder ended(StepKey key, StepStatus status) {
    return StepEnded.newBuilder().setKey(key).setStatus(status);
  }

  static StepEnded.Builder succeeded(StepKey key) {
    return ended(key, StepStatus.SUCCEEDED).setOutputTail(ByteString.copyFromUtf8("done"));
  }

  static StepEnded.Builder failed(StepKey key, String code) {
    return ended(key, StepStatus.FAILED).setCode(code).setSentence("It failed");
  }

  static StepEnded.Builder drifted(StepKey key) {
    return ended(key, StepStatus.DRIFTED)
        .addDrifts(Drift.newBuilder().setFact("directory.files").setExpected("12").setFound("13"));
  }

  /** One stream of it. */
  final class Stream implements StreamObserver<PlatformMessage> {
    private final BlockingQueue<PlatformMessage> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private final StreamObserver<AgentMessage> platform =
        ActionServiceGrpc.newStub(channel).attend(this);

    void say(AgentMessage message) {
      platform.onNext(message);
    }

    void say(StepEnded.Builder ended) {
      say(AgentMessage.newBuilder().setStepEnded(ended).build());
    }

    /** Says it, and waits until it needn't be said again. */
    void tell(StepEnded.Builder ended) {
      say(ended);
      assertThat(next(PlatformMessage::hasStepEndedReceipt).getStepEndedReceipt().getKey())
          .isEqualTo(ended.getKey());
    }

    CarryOut order() {
      return next(PlatformMessage::hasCarryOut).getCarryOut();
    }

    StepKey cancelled() {
      return next(PlatformMessage::hasCancel).getCancel().getKey();
    }

    Status end() {
      return end.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** As a network would end it. */
    void tear() {
      platform.onError(Status.CANCELLED.asRuntimeException());
    }

    boolean hasHeardNothing() {
      return heard.isEmpty();
    }

    /** The next message, which must be of a kind. */
    PlatformMessage next(Predicate<PlatformMessage> kind) {
      try {
        PlatformMessage message = heard.poll(30, TimeUnit.SECONDS);
        assertThat(message).as("a message within 30 s").isNotNull().matches(kind);
        return message;
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
    }

    @Override
    public void onNext(PlatformMessage message) {
      heard.add(message);
    }

    @Override
    public void onError(Throwable failure) {
      end.complete(Status.fromThrowable(failure));
    }

    @Override
    public void onCompleted() {
      end.complete(Status.OK);
    }
  }
}
