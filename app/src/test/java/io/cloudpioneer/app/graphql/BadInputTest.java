package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  @Autowired MeterRegistry meters;
  @LocalServerPort int port;

  private Caller admin;
  private String metric;

  @BeforeEach
  void signIn() {
    admin = new Caller(new Browser(port).signIn(new Users(db).with(Role.ADMIN), Users.PASSWORD));
    metric = SomeMetric.in(db);
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
        "{ resources(sort: { by: SIZE }) { edges { cursor } } } | document.invalid",
        "{ alerts(filter: { severities: [TERRIBLE] }) { edges { cursor } } } | document.invalid",
        "{ resources(filter: { types: [\"a\\u0000\"] }) { edges { cursor } } } | input.text",
      })
  void isRefusedInAQuery(String document, String code) {
    assertRefused(code, document, Map.of());
  }

  @Test
  void isRefusedInAQueryThatAsksForTooMuchAtOnce() {
    String many =
        IntStream.range(0, 101)
            .mapToObj("a%d: me { id }"::formatted)
            .collect(Collectors.joining(" ", "{ ", " }"));
    String deep =
        "{ resource(id: \"x\") { %s id %s } }".formatted("parent { ".repeat(20), "}".repeat(20));
    String schema = "{ __schema { types { fields { type { fields { type { name } } } } } } }";

    assertRefused("document.too-large", many, Map.of());
    assertRefused("document.too-large", deep, Map.of());
    assertRefused("document.too-large", schema, Map.of());
  }

  @Test
  void spoilsNothingThatIsAskedForBesideIt() {
    JsonNode answer = admin.ask("{ me { roles } rule(id: \"x\") { id } }", Map.of());

    assertThat(answer.path("data").path("me").path("roles").toString()).isEqualTo("[\"ADMIN\"]");
    assertThat(answer.path("errors")).hasSize(1);
    assertThat(answer.path("errors").path(0).path("path").toString()).isEqualTo("[\"rule\"]");
  }

  @Test
  void isNotToLeaveSomethingOpen() {
    admin.data("{ alerts(first: null, after: null) { totalCount } }");
    admin.data("{ resources(first: null, sort: null, filter: null) { totalCount } }");
    admin.data("{ rules(first: null) { totalCount } }");
    admin.data(
        "{ history(id: \"%s\", first: null) { edges { cursor } } }".formatted(UUID.randomUUID()));
    admin.data("mutation { inviteAgent(validFor: null) { agentId } }");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z, 2026-11-23T09:00:00Z, PT1M, input.range",
    "2026-11-23T10:00:00Z, 2026-11-23T10:00:00Z, PT1M, input.range",
    "2026-11-23T10:00:00Z, 2026-11-24T10:00:00Z, PT10S, metrics.too-many-points",
    "2026-11-23T10:00:00Z, 2026-11-24T10:00:00Z, PT0S, metrics.bad-step",
    "2026-11-23T10:00:00Z, 2026-11-24T10:00:00Z, -PT1M, metrics.bad-step",
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

    assertRefused(
        code, series, Map.of("id", UUID.randomUUID(), "from", from, "to", to, "step", step));
  }

  @Test
  void isRefusedInARule() {
    assertNotDefined("rule.invalid", Map.of("clearThreshold", 2));
    assertNotDefined("rule.unknown-metric", Map.of("metric", "m".repeat(10_000)));
    assertNotDefined("input.hold-for", Map.of("holdFor", "PT25H"));
    assertNotDefined("input.hold-for", Map.of("holdFor", "-PT1M"));
    assertNotDefined(
        "rule.unknown-policy",
        Map.of("escalationPolicyId", "0192a000-0000-7000-8000-000000000000"));
    assertNotDefined("input.reopens-within", Map.of("reopensWithin", "PT25H"));
    assertNotDefined("input.steady-changes", Map.of("steadyChanges", 0));
    assertNotDefined("input.steady-changes", Map.of("steadyChanges", 101));
    assertNotDefined("input.flaps-within", Map.of("flapsWithin", "PT59S"));
    assertNotDefined("input.name", Map.of("name", " "));
    assertNotDefined("input.name", Map.of("name", "n".repeat(201)));
    assertNotDefined("input.text", Map.of("name", "a\0b"));
    assertNotDefined("input.invalid", Map.of("severity", "TERRIBLE"));
    assertNotDefined("input.attributes", Map.of("matching", List.of(attribute("", "idle"))));
    assertNotDefined(
        "input.attributes", Map.of("matching", List.of(attribute("cpu.mode", "x".repeat(5_000)))));
    assertNotDefined("input.address", Map.of("escalation", List.of(step("WEBHOOK", "not a url"))));
    assertNotDefined("input.address", Map.of("escalation", List.of(step("EMAIL", "nobody"))));
  }

  @Test
  void isRefusedInAThresholdThatIsNoNumber() {
    assertNotDefined("input.invalid", Map.of("threshold", "high"));
    assertNotDefined("input.invalid", Map.of("threshold", "NaN"));
    assertNotDefined("input.invalid", Map.of("threshold", new BigDecimal("1e999")));
    assertRefused(
        "input.threshold",
        """
        mutation { defineAlertRule(input: {
          name: "A rule", metric: "%s", comparison: ABOVE, threshold: -1e999, holdFor: "PT1M", severity: INFO
        }) }
        """
            .formatted(metric),
        Map.of());
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

    assertRefused("alert.unknown", ACKNOWLEDGE, Map.of("input", unknown));
    assertRefused("input.note", ACKNOWLEDGE, Map.of("input", longNote));
  }

  @Test
  void isRefusedInAnInvitation() {
    assertRefused(
        "input.valid-for", "mutation { inviteAgent(validFor: \"P8D\") { token } }", Map.of());
  }

  @Test
  void isRefusedByTheProtocolWhereItIsNoRequestAtAll() {
    Browser browser = admin.browser();

    assertUnreadable("{");
    assertUnreadable("[{\"query\":\"{ me { id } }\"}]");
    assertUnreadable("{}");
    assertUnreadable("null");
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

  private void assertRefused(String code, String document, Map<String, ?> variables) {
    CountedErrors counted = CountedErrors.of(code, meters);

    assertThat(admin.refusal(document, variables)).isEqualTo(code);

    counted.assertOneMore();
  }

  private void assertNotDefined(String code, Map<String, Object> changes) {
    assertRefused(code, DEFINE, Map.of("input", rule(changes)));
  }

  private void assertUnreadable(String body) {
    CountedErrors counted = CountedErrors.of("request.unreadable", meters);

    HttpResponse<String> refusal = admin.browser().post("/graphql", body);

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refusal.body()).contains("\"request.unreadable\"");
    counted.assertOneMore();
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

  private static Map<String, Object> attribute(String key, String value) {
    return Map.of("key", key, "value", value);
  }

  private static Map<String, Object> step(String channel, String address) {
    return Map.of("after", "PT0S", "channel", channel, "address", address);
  }
}
