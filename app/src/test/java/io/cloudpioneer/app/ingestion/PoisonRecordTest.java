package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static io.cloudpioneer.app.testing.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.cloudpioneer.ingestion.metric.store.DeadRecordRetry;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fault 10 of the reliability list: a message that the database refuses. */
@IntegrationTest
class PoisonRecordTest {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;
  @Autowired KafkaProperties kafka;
  @Autowired DeadRecordRetry retry;

  private SomeClient poison;
  private SomeClient other;

  @BeforeEach
  void connect() throws GeneralSecurityException {
    poison = new SomeClient(tls, server, tokens);
    other = new SomeClient(tls, server, tokens);
  }

  @AfterEach
  void mendAndDisconnect() {
    mend();
    poison.close();
    other.close();
  }

  @Test
  void isPutAsideWithItsCauseHoldsUpNobodyAndIsStoredOnceItCan() {
    double before = dead();
    refuse(poison);

    poison.send(new Sample(NOW, 7));
    other.send(new Sample(NOW, 8));

    within(
        Duration.ofSeconds(5), () -> assertThat(stored(other)).containsExactly(new Sample(NOW, 8)));
    soon(() ->
        assertThat(new DeadRecords(kafka).of(poison.resource()))
            .isNotEmpty()
            .allSatisfy(dead -> assertThat(dead.cause()).contains("test_poison")));
    assertThat(dead()).isGreaterThan(before);

    // In vain as long as nothing is mended: put aside again, and nobody else is held up.
    retry.retry();
    soon(() -> assertThat(new DeadRecords(kafka).of(poison.resource())).hasSizeGreaterThan(1));
    assertThat(stored(poison)).isEmpty();

    mend();
    retry.retry();

    soon(() -> assertThat(stored(poison)).containsExactly(new Sample(NOW, 7)));
    assertThat(stored(other)).containsExactly(new Sample(NOW, 8));
  }

  private void refuse(SomeClient client) {
    db.sql(
            "alter table series add constraint test_poison check (resource_id <> '%s') not valid"
                .formatted(client.resource()))
        .update();
  }

  private void mend() {
    db.sql("alter table series drop constraint if exists test_poison").update();
  }

  private List<Sample> stored(SomeClient client) {
    return new StoredMetrics(db, client.series()).samples();
  }

  private double dead() {
    return meters.counter("cloudpioneer.processor.records.dead").count();
  }
}
