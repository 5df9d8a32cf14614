package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.SomeClient;
import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.KilledServer;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import io.cloudpioneer.projections.metric.LastValues;
import io.cloudpioneer.projections.query.Visibility;
import io.cloudpioneer.projections.redis.RedisWatch;
import io.cloudpioneer.projections.resource.ResourceQueries;
import io.cloudpioneer.projections.resource.ResourceView;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is seen of a sample a moment after a client has sent it. */
@IntegrationTest
@Timeout(120)
class LiveSamplesTest {
  private static final String SAMPLES =
      """
      subscription($id: ID!, $metrics: [String!]) {
        liveSamples(resourceId: $id, metrics: $metrics) { seriesId metric time value }
      }\
      """;

  private static final Instant START =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.MINUTES);

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired JdbcClient db;
  @Autowired ResourceQueries resources;
  @Autowired LastValues lastValues;
  @Autowired RedissonClient redis;
  @Autowired RedisWatch watch;
  @LocalServerPort int port;

  @Value("${cloudpioneer.data}")
  Path data;

  private SomeClient client;
  private long sent;

  @BeforeEach
  void measureAService() throws GeneralSecurityException {
    client = new SomeClient(tls, server, tokens);
    send();
    soon(() -> assertThat(service()).isNotNull());
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void arriveAtWhoeverWatches() throws Exception {
    Browser browser = new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD);
    try (LiveSocket live = LiveSocket.connect(browser, browser.address().toString()).join()) {
      live.next("connection_ack");
      live.subscribe(
          "1",
          SAMPLES,
          Map.of("id", client.resource().toString(), "metrics", List.of(SomeClient.METRIC)));

      JsonNode first = untilTold(live).path(0);

      assertThat(first.path("seriesId").asString()).isEqualTo(client.series().toString());
      assertThat(first.path("metric").asString()).isEqualTo(SomeClient.METRIC);
      assertThat(Instant.parse(first.path("time").asString()))
          .isEqualTo(START.plusSeconds(first.path("value").asLong()));
    }
  }

  @Test
  void areTheLastValuesWithAndWithoutRedis() {
    soon(() -> assertThat(watch.complete()).isTrue());
    Sample last = send();
    soon(() -> assertLast(last));

    redis.getKeys().flushall();
    KilledServer.REDIS.in(data);
    assertLast(last);

    Awaitility.await()
        .until(() -> {
          assertLast(last);
          return inRedis() == 1;
        });
    soon(() -> assertThat(watch.complete()).isTrue());
    assertLast(last);
  }

  private int inRedis() {
    return redis.getMap("cp:1:last:" + client.resource(), StringCodec.INSTANCE).size();
  }

  private void assertLast(Sample sample) {
    assertThat(lastValues.of(service()))
        .singleElement()
        .satisfies(value -> {
          assertThat(value.series()).isEqualTo(client.series());
          assertThat(value.time()).isEqualTo(sample.time());
          assertThat(value.value()).isEqualTo(sample.value());
        });
  }

  /** Measures on until the first message comes: a subscription takes a moment to stand. */
  private JsonNode untilTold(LiveSocket live) throws InterruptedException {
    AtomicBoolean told = new AtomicBoolean();
    Thread measuring =
        Thread.startVirtualThread(() -> {
          while (!told.get()) {
            send();
          }
        });
    try {
      return live.next("next").path("payload").path("data").path("liveSamples");
    } finally {
      told.set(true);
      measuring.join();
    }
  }

  private Sample send() {
    Sample sample = new Sample(START.plusSeconds(sent), sent);
    sent++;
    client.send(sample);
    return sample;
  }

  private ResourceView service() {
    return resources.byId(client.resource(), Visibility.everything()).orElseThrow();
  }
}
