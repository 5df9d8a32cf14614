package io.cloudpioneer.agents.export;

import io.cloudpioneer.agents.settings.CollectorAddress;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc.AgentServiceBlockingStub;
import io.grpc.Channel;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to the collector, with the credentials it was given last. */
public final class Collector implements Exporter, AutoCloseable {
  private static final long DEADLINE_SECONDS = 10;
  private static final long FAREWELL_SECONDS = 2;

  /** How soon a stream without a word finds out that nobody is there any more. */
  private static final long ALIVE_SECONDS = 20;

  private final CollectorAddress address;
  private volatile @Nullable ManagedChannel channel;

  public Collector(CollectorAddress address) {
    this.address = address;
  }

  /** A channel of its own, such as the one for enrolment. */
  public static ManagedChannel open(CollectorAddress address, ChannelCredentials credentials) {
    return Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials)
        .userAgent("cloudpioneer-agent")
        .keepAliveTime(ALIVE_SECONDS, TimeUnit.SECONDS)
        .keepAliveTimeout(ALIVE_SECONDS, TimeUnit.SECONDS)
        .build();
  }

  /** Goes on with other credentials; calls under way end on the old connection. */
  public synchronized void use(ChannelCredentials credentials) {
    ManagedChannel before = channel;
    channel = open(address, credentials);
    if (before != null) {
      before.shutdown();
    }
  }

  @Override
  public Outcome export(ExportMetricsServiceRequest batch) {
    ManagedChannel open = channel;
    if (open == null) {
      return new Outcome.Away(
          Status.Code.UNAVAILABLE.name(), "not connected yet", Optional.empty());
    }
    try {
      return Outcomes.of(
          MetricsServiceGrpc.newBlockingStub(open)
              .withCompression("gzip")
              .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
              .export(batch));
    } catch (StatusRuntimeException failure) {
      startAnewAfter(failure, open);
      return Outcomes.of(failure);
    }
  }

  /** For streams; empty before there are credentials. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /** Whether a channel is the one with the newest credentials. */
  public boolean isCurrent(Channel one) {
    return one.equals(channel);
  }

  /** The agent's own service; empty before there are credentials. */
  public Optional<AgentServiceBlockingStub> agentService() {
    return Optional.ofNullable(channel)
        .map(open ->
            AgentServiceGrpc.newBlockingStub(open)
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * After a failure of the connection the next call makes a new one. gRPC by itself would wait for
   * up to two minutes, and would stay on a half-open connection for longer.
   */
  private static void startAnewAfter(StatusRuntimeException failure, ManagedChannel channel) {
    switch (failure.getStatus().getCode()) {
      case UNAVAILABLE, DEADLINE_EXCEEDED -> channel.enterIdle();
      default -> {}
    }
  }

  @Override
  public synchronized void close() throws InterruptedException {
    ManagedChannel open = channel;
    if (open != null) {
      open.shutdown();
      if (!open.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
        open.shutdownNow();
      }
    }
  }
}
