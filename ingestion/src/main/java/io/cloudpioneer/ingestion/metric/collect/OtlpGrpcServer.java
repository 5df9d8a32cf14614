package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.ingestion.CollectorRole;
import io.cloudpioneer.ingestion.agent.AgentAuthentication;
import io.cloudpioneer.ingestion.agent.AgentTrust;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for OTLP/gRPC and the agents' own service, with mutual TLS. A certificate that is shown
 * must be good; that one is shown is demanded call by call, because enrolling comes before it.
 */
@Component
@CollectorRole
public final class OtlpGrpcServer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(OtlpGrpcServer.class);

  private final CollectorProperties properties;
  private final CollectorTls tls;
  private final AgentTrust trust;
  private final AgentAuthentication authentication;
  private final CallCount count;
  private final List<BindableService> services;
  private @Nullable Server server;
  private @Nullable ExecutorService threads;

  OtlpGrpcServer(
      CollectorProperties properties,
      CollectorTls tls,
      AgentTrust trust,
      AgentAuthentication authentication,
      CallCount count,
      List<BindableService> services) {
    this.properties = properties;
    this.tls = tls;
    this.trust = trust;
    this.authentication = authentication;
    this.count = count;
    this.services = services;
  }

  @Override
  public void start() {
    CollectorProperties.Grpc listen = properties.grpc();
    ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(listen.address(), listen.port()), credentials())
            .executor(executor)
            .maxInboundMessageSize(Math.toIntExact(properties.maxMessage().toBytes()))
            .maxConcurrentCallsPerConnection(16)
            .permitKeepAliveTime(10, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true)
            .keepAliveTime(60, TimeUnit.SECONDS)
            .addStreamTracerFactory(count)
            .intercept(authentication);
    services.forEach(
        service -> builder.addService(MalformedRequests.toldBy(service.bindService())));
    server = listening(builder, listen.port());
    threads = executor;
    log.info("OTLP/gRPC on {} with mutual TLS", server.getListenSockets());
  }

  private ServerCredentials credentials() {
    return TlsServerCredentials.newBuilder()
        .keyManager(tls.keys())
        .trustManager(trust)
        .clientAuth(TlsServerCredentials.ClientAuth.OPTIONAL)
        .build();
  }

  private static Server listening(NettyServerBuilder builder, int port) {
    try {
      return builder.build().start();
    } catch (IOException taken) {
      throw new IllegalStateException(
          "Port %d is taken: cloudpioneer.collector.grpc.port moves OTLP/gRPC to another"
              .formatted(port),
          taken);
    }
  }

  /** Where it listens, which differs from the property where that is 0. */
  public int port() {
    return server == null ? properties.grpc().port() : server.getPort();
  }

  /** Answers what has begun, then stops; agents come back by themselves. */
  @Override
  public void stop() {
    if (server != null) {
      try {
        if (!server.shutdown().awaitTermination(5, TimeUnit.SECONDS)) {
          server.shutdownNow();
        }
      } catch (InterruptedException stopping) {
        server.shutdownNow();
        Thread.currentThread().interrupt();
      }
    }
    if (threads != null) {
      threads.shutdown();
    }
  }

  @Override
  public boolean isRunning() {
    return server != null && !server.isShutdown();
  }
}
