package io.cloudpioneer.app.ingestion;

import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** An OTLP/HTTP client with a token of its own, that measures one service nobody else has. */
public final class SomeClient implements AutoCloseable {
  public static final String METRIC = "test.level";

  private final String service = UUID.randomUUID().toString();
  private final HttpClient http;
  private final URI address;
  private final String token;

  public SomeClient(CollectorTls tls, OtlpHttpServer server, IngestTokens tokens)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {tls.trust()}, null);
    this.http = HttpClient.newBuilder().sslContext(context).build();
    this.address = URI.create("https://localhost:%d/v1/metrics".formatted(server.port()));
    this.token = tokens.create("test-" + service, IngestTokens.EVERYWHERE);
  }

  String service() {
    return service;
  }

  public ResourceId resource() {
    return new ResourceIdentity("on_premises", "default", "default", "service", service).id();
  }

  public SeriesFingerprint series() {
    return SeriesFingerprint.of(resource(), METRIC, new TreeMap<>());
  }

  /** Sends samples of the gauge; fails unless all of them were accepted. */
  public void send(Sample... samples) {
    try {
      HttpResponse<byte[]> answer =
          send(request("application/x-protobuf").POST(BodyPublishers.ofByteArray(body(samples))));
      ExportMetricsServiceResponse response = ExportMetricsServiceResponse.parseFrom(answer.body());
      if (answer.statusCode() != 200 || response.hasPartialSuccess()) {
        throw new AssertionError(answer.statusCode() + " " + response);
      }
    } catch (InvalidProtocolBufferException malformed) {
      throw new AssertionError(malformed);
    }
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopping);
    }
  }

  HttpRequest.Builder request(String contentType) {
    return anonymousRequest(contentType).header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder anonymousRequest(String contentType) {
    return HttpRequest.newBuilder(address).header("Content-Type", contentType);
  }

  byte[] body(Sample... samples) {
    Gauge.Builder gauge = Gauge.newBuilder();
    for (Sample sample : samples) {
      gauge.addDataPoints(
          NumberDataPoint.newBuilder()
              .setTimeUnixNano(
                  sample.time().getEpochSecond() * 1_000_000_000L + sample.time().getNano())
              .setAsDouble(sample.value()));
    }
    return request(Metric.newBuilder().setName(METRIC).setUnit("1").setGauge(gauge).build())
        .toByteArray();
  }

  ExportMetricsServiceRequest request(Metric metric) {
    KeyValue name =
        KeyValue.newBuilder()
            .setKey("service.name")
            .setValue(AnyValue.newBuilder().setStringValue(service))
            .build();
    return ExportMetricsServiceRequest.newBuilder()
        .addResourceMetrics(
            ResourceMetrics.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(name))
                .addScopeMetrics(ScopeMetrics.newBuilder().addAllMetrics(List.of(metric))))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }

  /** A number at a moment. */
  public record Sample(Instant time, double value) {}
}
