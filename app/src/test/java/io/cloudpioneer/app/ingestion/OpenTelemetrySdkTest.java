package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.graphql.Api;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.agent.AgentInvitations;
import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.cloudpioneer.ingestion.agent.EnrolmentDesk;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpGrpcServer;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A client nobody here wrote: OpenTelemetry's own SDK and exporters. */
@IntegrationTest
class OpenTelemetrySdkTest {
  /** The last sample of each step is a sample as it was sent. */
  private static final String SERIES =
      """
      query($id: ID!, $metric: String!, $from: DateTime!, $to: DateTime!) {
        series(resourceId: $id, metric: $metric, from: $from, to: $to, step: "PT10S", aggregation: LAST) {
          unit kind attributes { key value } points { value }
        }
      }\
      """;

  private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");

  @Autowired OtlpGrpcServer grpc;
  @Autowired OtlpHttpServer http;
  @Autowired IngestTokens tokens;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private final String service = UUID.randomUUID().toString();
  private EnrolledAgent agent;

  @BeforeEach
  void enrol() {
    agent = EnrolledAgent.enrol(invitations, desk);
  }

  @Test
  void getsBackFromTheApiWhatItsGrpcExporterSent() {
    measure(
        OtlpGrpcMetricExporter.builder()
            .setEndpoint("https://localhost:" + grpc.port())
            .setTrustedCertificates(agent.trustPem())
            .setClientTls(agent.keyPem(), agent.chainPem())
            .setCompression("gzip")
            .build());

    assertReturned();
  }

  @Test
  void getsBackFromTheApiWhatItsHttpExporterSent() {
    String token = tokens.create("sdk-" + service, IngestTokens.EVERYWHERE);
    measure(
        OtlpHttpMetricExporter.builder()
            .setEndpoint("https://localhost:%d/v1/metrics".formatted(http.port()))
            .setTrustedCertificates(agent.trustPem())
            .addHeader("Authorization", "Bearer " + token)
            .setCompression("gzip")
            .build());

    assertReturned();
  }

  @Test
  void knowsAnAgentOverHttpByItsCertificate() {
    measure(
        OtlpHttpMetricExporter.builder()
            .setEndpoint("https://localhost:%d/v1/metrics".formatted(http.port()))
            .setTrustedCertificates(agent.trustPem())
            .setClientTls(agent.keyPem(), agent.chainPem())
            .build());

    assertReturned();
  }

  @Test
  void findsTheServiceThatIsMeasured() {
    getsBackFromTheApiWhatItsHttpExporterSent();

    soon(() ->
        assertThat(
                db.sql("select name from resource_board where type = 'service' and native_id = :id")
                    .param("id", "shop/" + service)
                    .query(String.class)
                    .list())
            .containsExactly(service));
  }

  private void measure(MetricExporter exporter) {
    Resource resource =
        Resource.create(
            Attributes.of(
                AttributeKey.stringKey("service.name"),
                service,
                AttributeKey.stringKey("service.namespace"),
                "shop"));
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .setResource(resource)
            .registerMetricReader(
                PeriodicMetricReader.builder(exporter).setInterval(Duration.ofHours(1)).build())
            .build()) {
      Meter meter = provider.get("test");
      meter
          .counterBuilder("orders")
          .setUnit("{order}")
          .build()
          .add(7, Attributes.of(STATE, "paid"));
      meter.gaugeBuilder("temperature").setUnit("Cel").build().set(21.5);
      meter.upDownCounterBuilder("queue").build().add(-3);
      assertThat(provider.forceFlush().join(10, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private void assertReturned() {
    Api api = Api.ofViewer(db, port);
    soon(() -> {
      assertReturned(
          api, "orders", "{order}", "COUNTER", "[{\"key\":\"state\",\"value\":\"paid\"}]", 7);
      assertReturned(api, "temperature", "Cel", "GAUGE", "[]", 21.5);
      assertReturned(api, "queue", "", "UP_DOWN_COUNTER", "[]", -3);
    });
  }

  private void assertReturned(
      Api api, String metric, String unit, String kind, String attributes, double value) {
    Instant now = Instant.now();
    JsonNode series =
        api.data(
                SERIES,
                Map.of(
                    "id", resource().toString(),
                    "metric", metric,
                    "from", now.minusSeconds(300).toString(),
                    "to", now.plusSeconds(60).toString()))
            .path("series");
    assertThat(series).hasSize(1);
    assertThat(series.path(0).path("unit").asString()).isEqualTo(unit);
    assertThat(series.path(0).path("kind").asString()).isEqualTo(kind);
    assertThat(series.path(0).path("attributes").toString()).isEqualTo(attributes);
    assertThat(series.path(0).path("points"))
        .isNotEmpty()
        .allSatisfy(point -> assertThat(point.path("value").asDouble()).isEqualTo(value));
  }

  private ResourceId resource() {
    return new ResourceIdentity("on_premises", "default", "default", "service", "shop/" + service)
        .id();
  }
}
