package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.agent.AgentInvitations;
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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client nobody here wrote: OpenTelemetry's own SDK and exporters. */
@IntegrationTest
class OpenTelemetrySdkTest {
  private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");

  @Autowired OtlpGrpcServer grpc;
  @Autowired OtlpHttpServer http;
  @Autowired IngestTokens tokens;
  @Autowired AgentInvitations invitations;
  @Autowired EnrolmentDesk desk;
  @Autowired JdbcClient db;

  private final String service = UUID.randomUUID().toString();
  private EnrolledAgent agent;

  @BeforeEach
  void enrol() {
    agent = EnrolledAgent.enrol(invitations, desk);
  }

  @Test
  void storesWhatItsGrpcExporterSends() {
    measure(
        OtlpGrpcMetricExporter.builder()
            .setEndpoint("https://localhost:" + grpc.port())
            .setTrustedCertificates(agent.trustPem())
            .setClientTls(agent.keyPem(), agent.chainPem())
            .setCompression("gzip")
            .build());

    soon(() -> assertStored());
  }

  @Test
  void storesWhatItsHttpExporterSends() {
    String token = tokens.create("sdk-" + service, IngestTokens.EVERYWHERE);
    measure(
        OtlpHttpMetricExporter.builder()
            .setEndpoint("https://localhost:%d/v1/metrics".formatted(http.port()))
            .setTrustedCertificates(agent.trustPem())
            .addHeader("Authorization", "Bearer " + token)
            .setCompression("gzip")
            .build());

    soon(() -> assertStored());
  }

  @Test
  void knowsAnAgentOverHttpByItsCertificate() {
    measure(
        OtlpHttpMetricExporter.builder()
            .setEndpoint("https://localhost:%d/v1/metrics".formatted(http.port()))
            .setTrustedCertificates(agent.trustPem())
            .setClientTls(agent.keyPem(), agent.chainPem())
            .build());

    soon(() -> assertStored());
  }

  @Test
  void findsTheServiceThatIsMeasured() {
    storesWhatItsHttpExporterSends();

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

  private void assertStored() {
    assertThat(
            db.sql(
                    """
                    select distinct metric || ' ' || unit || ' ' || kind || ' ' || attributes::text || ' ' || value
                    from series join sample using (series_id)
                    where resource_id = (select resource_id from resource_board where native_id = :id)\
                    """)
                .param("id", "shop/" + service)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "orders {order} COUNTER {\"state\": \"paid\"} 7",
                "temperature Cel GAUGE {} 21.5",
                "queue  UP_DOWN_COUNTER {} -3"));
  }
}
