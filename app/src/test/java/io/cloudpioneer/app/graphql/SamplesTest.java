package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What samples.graphql holds, as it stands. */
@IntegrationTest
@Timeout(120)
class SamplesTest {
  private static final String SAMPLES = read(Path.of("../samples.graphql"));

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @Autowired RedissonClient redis;
  @LocalServerPort int port;

  private final ResourceIdentity host = Estate.newHost();
  private Browser browser;
  private Estate estate;

  @BeforeEach
  void signIn() {
    browser =
        new Browser(port)
            .signIn(new Users(db).with(Role.VIEWER, Role.OPERATOR, Role.ADMIN), Users.PASSWORD);
    estate = new Estate(commands);
    estate.observe(host, "sampled");
  }

  static Stream<String> queries() {
    return new Parser()
        .parseDocument(SAMPLES).getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> operation.getOperation() == Operation.QUERY)
            .map(OperationDefinition::getName);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void answersEveryQuery(String name) {
    JsonNode answer = run(name, Map.of());

    assertThat(answer.path("errors").isEmpty()).as(answer.toString()).isTrue();
    assertThat(answer.path("data").isEmpty()).isFalse();
  }

  @Test
  void definesARule() {
    measureTheProcessor();

    JsonNode rule = run("WatchTheProcessor", Map.of()).path("data").path("defineAlertRule");

    assertThat(rule.isString()).isTrue();
    new Caller(browser)
        .data(
            "mutation($id: ID!) { disableAlertRule(id: $id, seenVersion: 1) }",
            Map.of("id", rule.asString()));
  }

  @Test
  void acknowledgesTheAlertThatIsGiven() {
    AlertId alert = estate.raise(host, "sampled");

    JsonNode answer = run("LookAfterIt", Map.of("alert", alert.toString()));
    JsonNode without = run("LookAfterIt", Map.of());

    assertThat(answer.path("data").path("acknowledgeAlert").asString()).isEqualTo(alert.toString());
    assertThat(without.toString()).contains("alert.unknown");
  }

  @Test
  void tellsOfAlerts() throws Exception {
    assertTells("Alerts", () -> estate.raise(host, "sampled"));
  }

  @Test
  void tellsOfResources() throws Exception {
    assertTells("Resources", () -> estate.observe(host, "sampled " + UUID.randomUUID()));
  }

  @Test
  void tellsOfSamples() throws Exception {
    soon(() -> assertThat(run("Hosts", Map.of()).toString()).contains(host.id().toString()));

    assertTells("Live", this::takeASample);
  }

  /** A subscription takes a moment to stand, so it happens again until it is told of. */
  private void assertTells(String subscription, Runnable happening) throws Exception {
    try (LiveSocket live = LiveSocket.connect(browser, browser.address().toString()).join()) {
      live.next("connection_ack");
      live.subscribe("1", SAMPLES, subscription, Map.of("host", host.id().toString()));
      Thread again = Thread.startVirtualThread(() -> untilInterrupted(happening));
      try {
        JsonNode message = live.next("next", "error");
        assertThat(message.path("payload").path("data").isObject()).as(message.toString()).isTrue();
      } finally {
        again.interrupt();
      }
    }
  }

  private static void untilInterrupted(Runnable happening) {
    while (!Thread.currentThread().isInterrupted()) {
      happening.run();
    }
  }

  /** As the stream processor tells of one that it has stored. */
  private void takeASample() {
    String message =
        """
        {"resourceId": "%s", "scope": "%s", "samples": [{"series": "%s",
         "metric": "system.cpu.utilization", "attributes": {}, "time": %d, "value": 0.5}]}
        """
            .formatted(host.id(), host.scope(), UUID.randomUUID(), Instant.now().toEpochMilli());
    redis.getTopic("cp:live:samples", StringCodec.INSTANCE).publish(message);
  }

  private JsonNode run(String name, Map<String, ?> variables) {
    String request =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("query", SAMPLES, "operationName", name, "variables", variables));
    return JsonMapper.shared().readTree(browser.post("/graphql", request).body());
  }

  /** As an agent would have done long before. */
  private void measureTheProcessor() {
    db.sql(
            """
            insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
            values (:id, :host, 'on_premises/default/default', 'system.cpu.utilization', '1', 'GAUGE', '{}')
            """)
        .param("id", UUID.randomUUID())
        .param("host", host.id().value())
        .update();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
