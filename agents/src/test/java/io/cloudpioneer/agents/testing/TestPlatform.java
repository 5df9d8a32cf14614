package io.cloudpioneer.agents.testing;

import com.google.protobuf.ByteString;
import io.cloudpioneer.agents.settings.CollectorAddress;
import io.cloudpioneer.protocol.agent.AgentServiceGrpc;
import io.cloudpioneer.protocol.agent.EnrolRequest;
import io.cloudpioneer.protocol.agent.EnrolResponse;
import io.cloudpioneer.protocol.agent.InventoryReceipt;
import io.cloudpioneer.protocol.agent.InventoryReport;
import io.cloudpioneer.protocol.agent.RenewRequest;
import io.cloudpioneer.protocol.agent.RenewResponse;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** A collector and a key holder in one, on a port of its own, with TLS as the real one has it. */
public final class TestPlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  public final UUID agent = UUID.randomUUID();
  public final List<ExportMetricsServiceRequest> exports = new CopyOnWriteArrayList<>();
  public final List<InventoryReport> inventories = new CopyOnWriteArrayList<>();
  public final AtomicInteger renewals = new AtomicInteger();

  /** The stream of steps. */
  public final TestSteps steps = new TestSteps();

  /** What the next exports are answered with; taken with thanks where there is nothing. */
  public final Queue<Status> refusals = new ConcurrentLinkedQueue<>();

  private final TestAuthority authority;
  private final Duration lifetime;
  private final Server server;
  private volatile boolean tokenUsed;

  public TestPlatform(TestAuthority authority, Duration lifetime, int port) throws IOException {
    this.authority = authority;
    this.lifetime = lifetime;
    this.server = started(port);
  }

  /** A port that was let go of may be some other connection's own end for a moment. */
  private Server started(int port) throws IOException {
    Instant start = Instant.now();
    while (true) {
      try {
        return Grpc.newServerBuilderForPort(port, tls(authority))
            .addService(new Agents())
            .addService(new Metrics())
            .addService(steps)
            .permitKeepAliveTime(10, TimeUnit.SECONDS)
            .build()
            .start();
      } catch (IOException taken) {
        if (port == 0 || Instant.now().isAfter(start.plus(PATIENCE))) {
          throw taken;
        }
        Thread.onSpinWait();
      }
    }
  }

  public CollectorAddress address() {
    return new CollectorAddress("localhost", server.getPort());
  }

  public String token() {
    return authority.token(agent);
  }

  @Override
  public void close() throws InterruptedException {
    server.shutdownNow().awaitTermination();
  }

  private List<ByteString> issue(ByteString request) {
    Instant now = Instant.now();
    return ders(
        authority.agent(request.toByteArray(), agent, now, now.plus(lifetime)),
        authority.certificate());
  }

  private static List<ByteString> ders(X509Certificate... certificates) {
    return List.of(certificates).stream().map(TestPlatform::der).toList();
  }

  private static ByteString der(X509Certificate certificate) {
    try {
      return ByteString.copyFrom(certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ServerCredentials tls(TestAuthority authority) throws IOException {
    try {
      char[] none = new char[0];
      KeyPair keys = TestAuthority.newKeys();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "server",
          keys.getPrivate(),
          none,
          new X509Certificate[] {authority.server(keys.getPublic()), authority.certificate()});
      KeyManagerFactory key =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      key.init(store, none);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("ca", authority.certificate());
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      return TlsServerCredentials.newBuilder()
          .keyManager(key.getKeyManagers())
          .trustManager(trust.getTrustManagers())
          .clientAuth(ClientAuth.OPTIONAL)
          .build();
    } catch (GeneralSecurityException unusable) {
      throw new IOException(unusable);
    }
  }

  private static <T> void answer(StreamObserver<T> caller, T answer) {
    caller.onNext(answer);
    caller.onCompleted();
  }

  private final class Agents extends AgentServiceGrpc.AgentServiceImplBase {
    @Override
    public void enrol(EnrolRequest request, StreamObserver<EnrolResponse> caller) {
      if (tokenUsed || !request.getToken().equals(token())) {
        caller.onError(
            Status.UNAUTHENTICATED.withDescription("The token was used already").asException());
        return;
      }
      tokenUsed = true;
      answer(
          caller,
          EnrolResponse.newBuilder()
              .addAllCertificateChain(issue(request.getCertificateSigningRequest()))
              .addAllTrustedAuthorities(ders(authority.certificate()))
              .setAgentId(agent.toString())
              .build());
    }

    @Override
    public void renew(RenewRequest request, StreamObserver<RenewResponse> caller) {
      renewals.incrementAndGet();
      answer(
          caller,
          RenewResponse.newBuilder()
              .addAllCertificateChain(issue(request.getCertificateSigningRequest()))
              .addAllTrustedAuthorities(ders(authority.certificate()))
              .build());
    }

    @Override
    public void reportInventory(InventoryReport report, StreamObserver<InventoryReceipt> caller) {
      inventories.add(report);
      answer(caller, InventoryReceipt.getDefaultInstance());
    }
  }

  private final class Metrics extends MetricsServiceGrpc.MetricsServiceImplBase {
    @Override
    public void export(
        ExportMetricsServiceRequest request, StreamObserver<ExportMetricsServiceResponse> caller) {
      Status refusal = refusals.poll();
      if (refusal != null) {
        caller.onError(refusal.asException());
        return;
      }
      exports.add(request);
      answer(caller, ExportMetricsServiceResponse.getDefaultInstance());
    }
  }
}
