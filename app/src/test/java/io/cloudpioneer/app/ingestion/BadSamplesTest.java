package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import io.cloudpioneer.app.ingestion.DeadRecords.DeadRecord;
import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Gauge;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no honest client sends gets its proper answer, and harms nothing beside it. */
@IntegrationTest
class BadSamplesTest {
  private static final String PROTOBUF = "application/x-protobuf";
  private static final int SERIES_PER_CLIENT = 10_000;
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;
  @Autowired KafkaProperties kafka;
  @Autowired Producer<byte[], byte[]> producer;

  private SomeClient client;

  @BeforeEach
  void connect() throws GeneralSecurityException {
    client = new SomeClient(tls, server, tokens);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void refusesAClientWithoutATokenOrWithOneItDoesNotKnow() throws Exception {
    byte[] body = client.body(new Sample(NOW, 1));

    assertFault(
        client.send(client.anonymousRequest(PROTOBUF).POST(BodyPublishers.ofByteArray(body))),
        401,
        "token");
    assertFault(
        client.send(
            client
                .anonymousRequest(PROTOBUF)
                .header("Authorization", "Bearer cpi1.made-up")
                .POST(BodyPublishers.ofByteArray(body))),
        401,
        "token");
  }

  @Test
  void refusesATokenOnceItIsRevoked() throws Exception {
    client.send(new Sample(NOW, 1));
    tokens.revoke("test-" + client.service());

    assertFault(post(PROTOBUF, client.body(new Sample(NOW, 1))), 401, "token");
  }

  @Test
  void refusesMalformedAndUnknownContent() throws Exception {
    assertFault(post(PROTOBUF, new byte[] {1, 2, 3, 4}), 400, "no metrics request");
    assertFault(post("text/plain", new byte[0]), 415, "Content-Type");

    HttpResponse<byte[]> json = post("application/json", "{\"resourceMetrics\":7}".getBytes(UTF_8));
    assertThat(json.statusCode()).isEqualTo(400);
    assertThat(new String(json.body(), UTF_8)).startsWith("{\"code\":3,\"message\":");
  }

  @Test
  void refusesABombAtTheLimitAndAnswersTheNextRequest() throws Exception {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      gzip.write(new byte[50_000_000]);
    }

    HttpResponse<byte[]> answer =
        client.send(
            client
                .request(PROTOBUF)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bomb.toByteArray())));

    assertFault(answer, 413, "larger than");
    client.send(new Sample(NOW, 1));
  }

  @Test
  void takesTheGoodSamplesOfARequestAndCountsTheOthers() throws Exception {
    double before = refused("not-finite");
    ExportMetricsPartialSuccess partial =
        ExportMetricsServiceResponse.parseFrom(
                post(
                        PROTOBUF,
                        client.body(
                            new Sample(NOW, Double.NaN),
                            new Sample(NOW, 3),
                            new Sample(NOW.plus(Duration.ofHours(2)), 4),
                            new Sample(NOW.minus(Duration.ofDays(32)), 5)))
                    .body())
            .getPartialSuccess();

    assertThat(partial.getRejectedDataPoints()).isEqualTo(3);
    assertThat(partial.getErrorMessage()).contains("NaN", "future", "older");
    assertThat(refused("not-finite")).isEqualTo(before + 1);
    soon(() ->
        assertThat(new StoredMetrics(db, client.series()).samples())
            .containsExactly(new Sample(NOW, 3)));
  }

  @Test
  void putsARecordAsideThatNobodyCanReadAndGoesOn() throws Exception {
    byte[] key = client.service().getBytes(UTF_8);
    for (int partition : new int[] {0, 1, 2, 3, 4, 5}) {
      producer.send(new ProducerRecord<>("metrics.raw", partition, key, new byte[] {9, 9})).get();
    }
    client.send(new Sample(NOW, 8));

    soon(() ->
        assertThat(new StoredMetrics(db, client.series()).samples())
            .containsExactly(new Sample(NOW, 8)));
    assertThat(new DeadRecords(kafka).of(key))
        .extracting(DeadRecord::partition)
        .contains("0", "1", "2", "3", "4", "5");
    assertThat(new DeadRecords(kafka).of(key))
        .allSatisfy(dead -> assertThat(dead.cause()).startsWith("No SampleBatch"));
  }

  @Test
  void boundsTheSeriesOfOneClientAndTakesThoseOfTheNext() throws Exception {
    double before = refused("too-many-series");
    Gauge.Builder gauge = Gauge.newBuilder();
    for (int user = 0; user < SERIES_PER_CLIENT + 500; user++) {
      gauge.addDataPoints(
          NumberDataPoint.newBuilder()
              .setTimeUnixNano(NOW.getEpochSecond() * 1_000_000_000L)
              .setAsDouble(user)
              .addAttributes(
                  KeyValue.newBuilder()
                      .setKey("user")
                      .setValue(AnyValue.newBuilder().setStringValue("user-" + user))));
    }
    Metric metric = Metric.newBuilder().setName("test.logins").setGauge(gauge).build();

    ExportMetricsPartialSuccess partial =
        ExportMetricsServiceResponse.parseFrom(
                post(PROTOBUF, client.request(metric).toByteArray()).body())
            .getPartialSuccess();

    assertThat(partial.getRejectedDataPoints()).isEqualTo(500);
    assertThat(partial.getErrorMessage()).contains("too many active series");
    assertThat(refused("too-many-series")).isEqualTo(before + 500);
    try (SomeClient next = new SomeClient(tls, server, tokens)) {
      next.send(new Sample(NOW, 1));
      soon(() -> assertThat(new StoredMetrics(db, next.series()).samples()).hasSize(1));
    }
  }

  private HttpResponse<byte[]> post(String contentType, byte[] body) {
    return client.send(client.request(contentType).POST(BodyPublishers.ofByteArray(body)));
  }

  private double refused(String reason) {
    return meters
        .counter("cloudpioneer.collector.samples", "outcome", "refused", "reason", reason)
        .count();
  }

  private static void assertFault(HttpResponse<byte[]> answer, int status, String cause)
      throws InvalidProtocolBufferException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Status.parseFrom(answer.body()).getMessage()).contains(cause);
  }
}
