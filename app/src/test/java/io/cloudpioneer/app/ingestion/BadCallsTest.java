package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.MetricsServiceGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What no honest agent sends by gRPC is refused, said, counted, and harms nothing beside it. */
@IntegrationTest
class BadCallsTest {
  @Autowired OtlpGrpcServer server;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired CollectorTls tls;
  @Autowired MeterRegistry meters;

  private ManagedChannel channel;

  @BeforeEach
  void connect() {
    channel = EnrolledAgent.enrol(invitations, desk).connect(server.port());
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void saysThatARequestIsMalformed() {
    assertRefused(new byte[] {1, 2, 3, 4}, Status.Code.INVALID_ARGUMENT, "malformed");
  }

  @Test
  void saysThatARequestIsTooLarge() {
    assertRefused(new byte[5_000_000], Status.Code.RESOURCE_EXHAUSTED, "exceeds maximum");
  }

  @Test
  void saysThatTheContentTypeIsNotGrpc() throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {tls.trust()}, null);
    var address =
        "https://localhost:%d/%s"
            .formatted(server.port(), MetricsServiceGrpc.getExportMethod().getFullMethodName());
    try (var http =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).sslContext(context).build()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "text/plain")
                  .POST(BodyPublishers.ofString("hello"))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.headers().firstValue("grpc-message").orElse("") + answer.body())
          .containsIgnoringCase("content-type");
    }
    assertTakesTheNext();
  }

  private void assertRefused(byte[] request, Status.Code code, String cause) {
    double before = counted(code);
    assertThatThrownBy(
            () -> ClientCalls.blockingUnaryCall(channel, RAW, CallOptions.DEFAULT, request))
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            refused -> {
              assertThat(refused.getStatus().getCode()).isEqualTo(code);
              assertThat(refused.getStatus().getDescription()).contains(cause);
            });
    soon(() -> assertThat(counted(code)).isGreaterThan(before));
    assertTakesTheNext();
  }

  private void assertTakesTheNext() {
    assertThat(
            MetricsServiceGrpc.newBlockingStub(channel)
                .export(ExportMetricsServiceRequest.getDefaultInstance())
                .hasPartialSuccess())
        .isFalse();
  }

  private double counted(Status.Code code) {
    return meters
        .counter("cloudpioneer.collector.requests", "transport", "grpc", "status", code.name())
        .count();
  }

  /** OTLP's call with bytes that need not be a message. */
  private static final MethodDescriptor<byte[], byte[]> RAW =
      MethodDescriptor.newBuilder(new Bytes(), new Bytes())
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName(MetricsServiceGrpc.getExportMethod().getFullMethodName())
          .build();

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
