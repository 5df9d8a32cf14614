package io.cloudpioneer.app.ingestion;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.ingestion.SomeClient.Sample;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.commands.alert.AlertCommand.ResolveAlert;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.commands.resource.ResourceCommand.ReportVanished;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.Comparison;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.alert.Severity;
import io.cloudpioneer.events.alert.ThresholdCondition;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.ingestion.agent.CollectorTls;
import io.cloudpioneer.ingestion.metric.collect.IngestTokens;
import io.cloudpioneer.ingestion.metric.collect.OtlpHttpServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a sample to an alert, and to what the world is told of it. */
@IntegrationTest
class RulesInTheStreamTest {
  private static final PersonId OPERATOR = new PersonId(UUID.randomUUID());
  private static final Sender SENDER =
      new Sender(new Actor.Person(OPERATOR), Set.of(Role.OPERATOR));

  @Autowired CollectorTls tls;
  @Autowired OtlpHttpServer server;
  @Autowired IngestTokens tokens;
  @Autowired CommandDispatch commands;
  @Autowired JdbcClient db;
  @Autowired KafkaProperties kafka;

  private final AlertRuleId rule = new AlertRuleId(TimeOrderedUuid.at(Instant.now()));
  private Instant time = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
  private SomeClient client;

  @BeforeEach
  void watch() throws GeneralSecurityException {
    client = new SomeClient(tls, server, tokens);
    send(new DefineAlertRule(rule, definition(10), OPERATOR));
    awaitRule(1);
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  @Test
  void raisesAndClearsAnAlertAndTellsTheWorld() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));

    measure(1);
    soon(() -> assertThat(status()).isEqualTo("RESOLVED CLEARED"));
    soon(() -> assertThat(factsOfTheAlert()).contains("alert.raised", "alert.resolved"));
  }

  @Test
  void raisesAgainWhatAPersonResolvedWhileItHolds() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));
    send(new ResolveAlert(alert(), 1, OPERATOR, null));
    soon(() -> assertThat(status()).isEqualTo("RESOLVED BY_PERSON"));
    soon(() ->
        assertThat(
                db.sql("select count(*) from condition_reset where alert_id = :alert")
                    .param("alert", alert().value())
                    .query(Long.class)
                    .single())
            .isEqualTo(1));

    measure(20, 20, 20, 20);

    soon(() -> assertThat(status()).isEqualTo("OPEN"));
  }

  @Test
  void withdrawsAnAlertThatTheChangedRuleNoLongerRaises() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));

    send(new ChangeAlertRule(rule, 1, definition(100), OPERATOR));
    awaitRule(2);
    measure(20);

    soon(() -> assertThat(status()).isEqualTo("RESOLVED RULE_WITHDRAWN"));
  }

  @Test
  void withdrawsTheAlertsOfADisabledRule() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));

    send(new DisableAlertRule(rule, 1, OPERATOR));

    soon(() -> assertThat(status()).isEqualTo("RESOLVED RULE_WITHDRAWN"));
  }

  /** Between two samples, so that the stream never sees the rule disabled. */
  @Test
  void raisesAgainWhatStillHoldsWhenItsRuleIsDisabledAndEnabledAtOnce() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));
    send(new DisableAlertRule(rule, 1, OPERATOR));
    send(new EnableAlertRule(rule, 2, OPERATOR));
    soon(() -> assertThat(status()).isEqualTo("RESOLVED RULE_WITHDRAWN"));
    awaitRule(3);

    measure(20, 20, 20, 20);

    soon(() -> assertThat(status()).isEqualTo("OPEN"));
  }

  @Test
  void endsTheAlertsOfAResourceThatIsGone() {
    measure(20, 20, 20);
    soon(() -> assertThat(status()).isEqualTo("OPEN"));

    commands
        .send(new ReportVanished(client.resource(), Instant.now()), Sender.platform("test"), "test")
        .join();

    soon(() -> assertThat(status()).isEqualTo("RESOLVED RESOURCE_VANISHED"));
  }

  /** One value every ten seconds. */
  private void measure(double... values) {
    for (double value : values) {
      client.send(new Sample(time, value));
      time = time.plusSeconds(10);
    }
  }

  private RuleDefinition definition(double threshold) {
    return new RuleDefinition(
        "Level of " + client.service(),
        SomeClient.METRIC,
        Map.of("service.name", client.service()),
        new ThresholdCondition(Comparison.ABOVE, threshold, threshold / 2, Duration.ofSeconds(20)),
        Severity.WARNING,
        List.of());
  }

  private void send(Object command) {
    commands.send(command, SENDER, "test").join();
  }

  /** The processor looks for changed rules every second; no test can see when it has. */
  private void awaitRule(int version) {
    Instant start = Instant.now();
    soon(() ->
        assertThat(
                db.sql("select version from watch_rule where rule_id = :rule")
                    .param("rule", rule.value())
                    .query(Integer.class)
                    .optional())
            .contains(version));
    soon(() -> assertThat(Instant.now()).isAfter(start.plusSeconds(2)));
  }

  private AlertId alert() {
    return AlertId.of(rule, client.series());
  }

  private String status() {
    return db.sql(
            """
            select status || coalesce(' ' || resolution, '') from alert_board where alert_id = :alert\
            """)
        .param("alert", alert().value())
        .query(String.class)
        .single();
  }

  private Set<String> factsOfTheAlert() {
    Properties settings = new Properties();
    settings.putAll(kafka.buildConsumerProperties());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor("events.alerts").stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Set<String> facts = new TreeSet<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(fact -> add(facts, fact));
      }
      return facts;
    }
  }

  private void add(Set<String> facts, ConsumerRecord<String, String> fact) {
    if (fact.key().equals(alert().toString())) {
      assertThat(header(fact, "ce_specversion")).isEqualTo("1.0");
      assertThat(header(fact, "ce_subject")).isEqualTo(alert().toString());
      assertThat(header(fact, "content-type")).isEqualTo("application/json");
      facts.add(header(fact, "ce_type"));
    }
  }

  private static String header(ConsumerRecord<String, String> fact, String name) {
    return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
