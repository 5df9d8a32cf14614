package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.cloudpioneer.ingestion.metric.retention.Retention;
import io.cloudpioneer.protocol.metric.ClosedMinute;
import io.cloudpioneer.protocol.metric.ClosedMinutes;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows once a minute is over, and what once its time is up. */
@IntegrationTest
class ClosedMinutesTest {
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(25));

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired JdbcClient db;
  @Autowired Retention retention;
  @Autowired KafkaProperties kafka;

  @Test
  void expectsTheNextMinuteToBeLikeTheLastOnes() throws GeneralSecurityException {
    try (SomeClient client = new SomeClient(tls, server, tokens)) {
      client.send(
          IntStream.range(0, 120)
              .mapToObj(i -> new Sample(START.plusSeconds(10L * i), 50 + i % 3))
              .toArray(Sample[]::new));

      soon(() ->
          assertThat(
                  db.sql(
                          """
                          select count(*) from expected_band_1m join series using (series_id)
                          where fingerprint = :series and low between 40 and 51 and high between 51 and 60\
                          """)
                      .param("series", client.series().value())
                      .query(Long.class)
                      .single())
              .isGreaterThanOrEqualTo(8));
      soon(() ->
          assertThat(
                  db.sql("select closed_until from resource_activity where resource_id = :resource")
                      .param("resource", client.resource().value())
                      .query(Timestamp.class)
                      .single())
              .isEqualTo(Timestamp.from(START.plus(Duration.ofMinutes(19)))));
    }
  }

  @Test
  void handsEachMinuteOnOnceItIsClosed() throws Exception {
    try (SomeClient client = new SomeClient(tls, server, tokens)) {
      client.send(
          IntStream.range(0, 120)
              .mapToObj(i -> new Sample(START.plusSeconds(10L * i), 50 + i % 3))
              .toArray(Sample[]::new));

      soon(() ->
          assertThat(handedOn(client))
              .extracting(minute -> minute.getStartUnixNano() / 1_000_000_000L)
              .containsExactlyElementsOf(
                  LongStream.range(0, 19)
                      .map(minute -> START.getEpochSecond() + 60 * minute)
                      .boxed()
                      .toList()));
      assertThat(handedOn(client))
          .allSatisfy(minute -> {
            assertThat(minute.getMetric()).isEqualTo(SomeClient.METRIC);
            assertThat(minute.getCount()).isEqualTo(6);
            assertThat(minute.getSum()).isEqualTo(306);
            assertThat(minute.getMin()).isEqualTo(50);
            assertThat(minute.getMax()).isEqualTo(52);
            assertThat(minute.getLast()).isEqualTo(52);
          });
    }
  }

  private List<ClosedMinute> handedOn(SomeClient client) throws InvalidProtocolBufferException {
    List<ClosedMinute> minutes = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record :
        new TopicRecords(kafka, "metrics.processed").of(client.resource())) {
      minutes.addAll(ClosedMinutes.parseFrom(record.value()).getMinutesList());
    }
    return minutes;
  }

  @Test
  void keepsRawSamplesForTheirTime() throws GeneralSecurityException {
    try (SomeClient client = new SomeClient(tls, server, tokens)) {
      client.send(new Sample(START, 1));
      StoredMetrics stored = new StoredMetrics(db, client.series());
      soon(() -> assertThat(stored.samples()).hasSize(1));
      db.sql(
              """
              insert into sample (series_id, time, value)
              select series_id, :time, 7 from series where fingerprint = :series\
              """)
          .param("time", Timestamp.from(START.minus(Duration.ofDays(40))))
          .param("series", client.series().value())
          .update();

      retention.apply();

      assertThat(stored.samples()).containsExactly(new Sample(START, 1));
    }
  }
}
