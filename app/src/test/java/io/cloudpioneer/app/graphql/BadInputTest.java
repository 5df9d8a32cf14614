package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class BadInputTest {
  private static final String DEFINE =
      "mutation($input: RuleInput!) { defineAlertRule(input: $input) }";
  private static final String ACKNOWLEDGE =
      "mutation($input: AlertDecisionInput!) { acknowledgeAlert(input: $input) }";

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private Caller admin;
  private String metric;

  @BeforeEach
  void signIn() {
    admin = new Caller(new Browser(port).signIn(new Users(db).with(Role.ADMIN), Users.PASSWORD));
    metric = "test.m" + UUID.randomUUID().toString().replace('-', 'x');
    db.sql(
            """
            insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
            values (:id, :id, 'on_premises/default/default', :metric, '1', 'GAUGE', '{}')
            """)
        .param("id", UUID.randomUUID())
        .param("metric", metric)
        .update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ alerts(first: 1000000) { edges { cursor } } } | input.page-size",
        "{ resources(first: 0) { edges { cursor } } } | input.page-size",
        "{ rules(first: -1) { edges { cursor } } } | input.page-size",
        "{ resources(after: \"no cursor\") { edges { cursor } } } | page.bad-cursor",
        "{ alert(id: \"x\") { id } } | input.id",
        "{ history(id: \"1-1-1-1-1\") { edges { cursor } } } | input.id",
        "{ resources(filter: { parentId: \"?\" }) { edges { cursor } } } | input.id",
        "{ nothingLikeIt } | document.invalid",
        "{ me { | document.syntax",
        "{ alerts(first: \"many\") { edges { cursor } } } | document.invalid",
      })
  void isRefusedInAQuery(String document, String code) {
    assertThat(admin.refusal(document)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z, 2026-11-23T09:00:00Z, PT1M, input.range",
    "2026-11-23T10:00:00Z, 2026-11-24T10:00:00Z, PT10S, metrics.too-many-points",
    "yesterday, 2026-11-24T10:00:00Z, PT1M, input.invalid",
    "2026-11-23T10:00:00Z, 2026-11-24T10:00:00Z, a while, input.invalid"
  })
  void isRefusedInARangeOfTime(String from, String to, String step, String code) {
    String series =
        """
        query($id: ID!, $from: DateTime!, $to: DateTime!, $step: Duration) {
          series(resourceId: $id, metric: "m", from: $from, to: $to, step: $step) { id }
        }
        """;

    assertThat(
            admin.refusal(
                series, Map.of("id", UUID.randomUUID(), "from", from, "to", to, "step", step)))
        .isEqualTo(code);
  }

  @Test
  void isRefusedInARule() {
    assertThat(define(Map.of("threshold", "high"))).isEqualTo("input.invalid");
    assertThat(define(Map.of("clearThreshold", 2))).isEqualTo("rule.invalid");
    assertThat(define(Map.of("holdFor", "PT25H"))).isEqualTo("input.hold-for");
    assertThat(define(Map.of("holdFor", "-PT1M"))).isEqualTo("input.hold-for");
    assertThat(define(Map.of("name", " "))).isEqualTo("input.name");
    assertThat(define(Map.of("name", "n".repeat(201)))).isEqualTo("input.name");
    assertThat(define(Map.of("escalation", List.of(step("WEBHOOK", "not a url")))))
        .isEqualTo("input.address");
    assertThat(define(Map.of("escalation", List.of(step("EMAIL", "nobody")))))
        .isEqualTo("input.address");
  }

  @Test
  void namesTheMetricThatWasProbablyMeant() {
    JsonNode answer = admin.ask(DEFINE, Map.of("input", rule(Map.of("metric", metric + "z"))));

    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("extensions").path("code").asString()).isEqualTo("rule.unknown-metric");
    assertThat(error.path("message").asString()).endsWith("Did you mean %s?".formatted(metric));
  }

  @Test
  void isRefusedInADecision() {
    Map<String, Object> unknown = Map.of("alertId", UUID.randomUUID(), "occurrence", 1);
    Map<String, Object> longNote = new HashMap<>(unknown);
    longNote.put("note", "n".repeat(2_001));

    assertThat(admin.refusal(ACKNOWLEDGE, Map.of("input", unknown))).isEqualTo("alert.unknown");
    assertThat(admin.refusal(ACKNOWLEDGE, Map.of("input", longNote))).isEqualTo("input.note");
  }

  @Test
  void isRefusedInAnInvitation() {
    assertThat(admin.refusal("mutation { inviteAgent(validFor: \"P8D\") { token } }"))
        .isEqualTo("input.valid-for");
  }

  @Test
  void isRefusedByTheProtocolWhereItIsNoRequestAtAll() {
    Browser browser = admin.browser();

    assertThat(browser.post("/graphql", "{").statusCode()).isEqualTo(400);
    assertThat(browser.post("/graphql", "[{\"query\":\"{ me { id } }\"}]").statusCode())
        .isEqualTo(400);
    assertThat(browser.get("/graphql?query=mutation%7BinviteAgent%7Btoken%7D%7D").statusCode())
        .isEqualTo(405);
    assertThat(
            browser
                .send(
                    browser
                        .request("/graphql")
                        .header("Content-Type", "text/plain")
                        .header(
                            "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow().getValue())
                        .POST(BodyPublishers.ofString("{ me { id } }"))
                        .build())
                .statusCode())
        .isEqualTo(415);
  }

  private String define(Map<String, Object> changes) {
    return admin.refusal(DEFINE, Map.of("input", rule(changes)));
  }

  private Map<String, Object> rule(Map<String, Object> changes) {
    Map<String, Object> rule =
        new HashMap<>(
            Map.of(
                "name", "A rule",
                "metric", metric,
                "comparison", "ABOVE",
                "threshold", 0.9,
                "holdFor", "PT1M",
                "severity", "WARNING"));
    rule.putAll(changes);
    return rule;
  }

  private static Map<String, Object> step(String channel, String address) {
    return Map.of("after", "PT0S", "channel", channel, "address", address);
  }
}
