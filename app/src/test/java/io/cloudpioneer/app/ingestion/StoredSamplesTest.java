package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a client's request to the rows that are left of it. */
@IntegrationTest
class StoredSamplesTest {
  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(30));

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired JdbcClient db;
  @Autowired RedissonClient redis;

  private SomeClient client;
  private StoredMetrics stored;

  @BeforeEach
  void connect() throws GeneralSecurityException {
    client = new SomeClient(tls, server, tokens);
    stored = new StoredMetrics(db, client.series());
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void storesExactlyWhatWasSent() {
    List<Sample> samples = samples(60);
    client.send(samples.toArray(Sample[]::new));

    soon(() -> assertThat(stored.samples()).isEqualTo(samples));
    assertThat(stored.rollups()).hasSize(10).isEqualTo(stored.recount());
  }

  @Test
  void changesNothingWhereSamplesComeAgainInAnyOrder() {
    List<Sample> samples = samples(60);
    List<Sample> deliveries = new ArrayList<>(samples);
    deliveries.addAll(samples);
    deliveries.addAll(samples);
    Collections.shuffle(deliveries, new Random(3));
    for (int from = 0; from < deliveries.size(); from += 20) {
      client.send(deliveries.subList(from, from + 20).toArray(Sample[]::new));
    }
    Sample last = new Sample(START.plusSeconds(1_000), -1);
    client.send(last);

    List<Sample> expected = new ArrayList<>(samples);
    expected.add(last);
    soon(() -> assertThat(stored.samples()).isEqualTo(expected));
    assertThat(stored.rollups()).isEqualTo(stored.recount());
    assertThat(stored.replaced(samples.getFirst().time())).isEmpty();
  }

  @Test
  void keepsWhatACorrectionReplaced() {
    client.send(new Sample(START, 1), new Sample(START.plusSeconds(10), 2));
    client.send(new Sample(START, 5));

    soon(() ->
        assertThat(stored.samples())
            .containsExactly(new Sample(START, 5), new Sample(START.plusSeconds(10), 2)));
    assertThat(stored.replaced(START)).containsExactly(1.0);
    assertThat(stored.rollups()).isEqualTo(stored.recount());
  }

  @Test
  void keepsTheLastValueInRedis() {
    client.send(new Sample(START, 1), new Sample(START.plusSeconds(10), 42.5));

    soon(() ->
        assertThat(
                redis
                    .<String, String>getMap("cp:1:last:" + client.resource(), StringCodec.INSTANCE)
                    .get(client.series().toString()))
            .contains("\"value\":42.5")
            .contains("\"metric\":\"test.level\""));
  }

  @Test
  void losesAndRepeatsNothingWhereConnectionsBreakAroundTheCommit() {
    List<Sample> sent = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      Instant time = START.plusSeconds(round);
      Sample sample = new Sample(time, round);
      client.send(sample);
      sent.add(sample);
      breakStoringConnections();
    }

    soon(() -> assertThat(stored.samples()).isEqualTo(sent));
    assertThat(stored.rollups()).isEqualTo(stored.recount());
  }

  /** Ends the sessions that are in the midst of storing samples, wherever they are. */
  private void breakStoringConnections() {
    db.sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where pid <> pg_backend_pid() and state <> 'idle'
              and (query like '%rollup%' or query like '%kafka_offset%' or query like '%sample%')
              and backend_type = 'client backend'\
            """)
        .query()
        .listOfRows();
  }

  /** Whole numbers, so that sums are exact in any order. */
  private static List<Sample> samples(int count) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(i -> new Sample(START.plusSeconds(10L * i), random.nextInt(1_000)))
        .toList();
  }
}
