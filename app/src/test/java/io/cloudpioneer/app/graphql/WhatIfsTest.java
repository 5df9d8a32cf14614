package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class WhatIfsTest {
  private static final String START =
      "mutation($input: WhatIfInput!, $id: ID) { startWhatIf(input: $input, id: $id) }";
  private static final String CANCEL = "mutation($id: ID!) { cancelWhatIf(id: $id) }";
  private static final String WHAT_IF =
      """
      query($id: ID!) {
        whatIf(id: $id) {
          ruleId ruleVersion name status progress failure { code }
          figures { alerts reopenings resources stillRaised series kept }
          findings(first: 10) {
            totalCount
            edges { node { alertId seriesId resourceId occurrence reopened raisedAt raisedValue clearedAt clearedValue } }
          }
          actual { alertId }
        }
      }
      """;
  private static final Instant NOON =
      Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.DAYS).plusSeconds(43_200);

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private String metric;
  private Caller operator;

  @BeforeEach
  void signIn() {
    metric = SomeMetric.in(db);
    operator = someone();
  }

  @Test
  void tellWhatADraftWouldHaveRaised() {
    measure(1, 1, 9, 9, 9, 1);

    String id = start(draft(5));
    JsonNode over = over(id);

    assertThat(over.path("status").asString()).isEqualTo("COMPLETED");
    assertThat(over.path("progress").asDouble()).isEqualTo(1);
    assertThat(over.path("figures").toString())
        .isEqualTo(
            "{\"alerts\":1,\"reopenings\":0,\"resources\":1,\"stillRaised\":0,\"series\":1,\"kept\":1}");
    JsonNode finding = over.path("findings").path("edges").path(0).path("node");
    assertThat(finding.path("raisedAt").asString()).isEqualTo(NOON.plusSeconds(180).toString());
    assertThat(finding.path("raisedValue").asDouble()).isEqualTo(9);
    assertThat(finding.path("clearedAt").asString()).isEqualTo(NOON.plusSeconds(300).toString());
    assertThat(finding.path("alertId").isNull()).isTrue();
    assertThat(over.path("actual").isEmpty()).isTrue();
  }

  @Test
  void tellWhatASavedVersionWouldHaveRaised() {
    measure(1, 9, 9, 9);
    String rule =
        operator
            .data(
                "mutation($input: RuleInput!) { defineAlertRule(input: $input) }",
                Map.of("input", rule(5)))
            .path("defineAlertRule")
            .asString();
    soon(() -> start(Map.of("ruleId", rule, "ruleVersion", 1)));

    String id = start(Map.of("ruleId", rule));
    JsonNode over = over(id);

    assertThat(over.path("ruleVersion").asInt()).isEqualTo(1);
    assertThat(over.path("figures").path("stillRaised").asInt()).isEqualTo(1);
    assertThat(over.path("findings").path("edges").path(0).path("node").path("alertId").isNull())
        .isFalse();
    assertThat(refusal(Map.of("ruleId", rule, "ruleVersion", 2)))
        .isEqualTo("whatif.unknown-version");
    assertThat(
            operator
                .data("query($id: ID!) { whatIfs(ruleId: $id) { totalCount } }", Map.of("id", rule))
                .path("whatIfs")
                .path("totalCount")
                .asInt())
        .isEqualTo(2);
  }

  @Test
  void areSeenAndCancelledByWhoeverAskedOnly() {
    String id = start(draft(5));
    over(id);
    Caller other = someone();

    assertThat(other.data(WHAT_IF, Map.of("id", id)).path("whatIf").isNull()).isTrue();
    assertThat(other.refusal(CANCEL, Map.of("id", id))).isEqualTo("job.not-yours");
    assertThat(operator.data(CANCEL, Map.of("id", id)).path("cancelWhatIf").asString())
        .isEqualTo(id);
    Caller viewer =
        new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD));
    assertThat(viewer.refusal(WHAT_IF, Map.of("id", id))).isEqualTo("access.denied");
  }

  @Test
  void sayHowFarTheyAreUntilTheyAreOver() throws InterruptedException {
    String id = start(draft(5));
    soon(() -> assertThat(whatIf(id).isNull()).isFalse());
    String address = "http://127.0.0.1:" + port;
    try (LiveSocket socket = LiveSocket.connect(operator.browser(), address).join()) {
      socket.next("connection_ack");
      socket.subscribe(
          "1",
          "subscription($id: ID!) { whatIfProgress(id: $id) { status progress } }",
          Map.of("id", id));
      JsonNode last = socket.next("next");
      JsonNode message = socket.next("next", "complete");
      while (message.path("type").asString().equals("next")) {
        last = message;
        message = socket.next("next", "complete");
      }
      assertThat(last.at("/payload/data/whatIfProgress/status").asString()).isEqualTo("COMPLETED");
    }
  }

  @Test
  void refuseWhatCannotBeReplayed() {
    Map<String, Object> draft = draft(5);
    Instant now = Instant.now();
    assertThat(refusal(Map.of())).isEqualTo("whatif.rule-or-draft");
    assertThat(refusal(Map.of("ruleId", UUID.randomUUID().toString())))
        .isEqualTo("whatif.unknown-rule");
    assertThat(refusal(draft, now, now.minusSeconds(1))).isEqualTo("whatif.empty-period");
    assertThat(refusal(draft, now, now.plusSeconds(60))).isEqualTo("whatif.in-the-future");
    assertThat(refusal(draft, now.minus(Duration.ofDays(90)), now)).isEqualTo("whatif.not-kept");
    assertThat(refusal(Map.of("draft", rule("never.measured", 5))))
        .isEqualTo("rule.unknown-metric");
    db.sql(
            """
            insert into series (fingerprint, resource_id, scope, metric, unit, kind, attributes)
            select gen_random_uuid(), gen_random_uuid(), 'on_premises/default/default', :metric, '1', 'GAUGE', '{}'
            from generate_series(1, 10000)\
            """)
        .param("metric", metric)
        .update();
    assertThat(refusal(draft)).isEqualTo("whatif.too-many-series");
  }

  private Caller someone() {
    return new Caller(
        new Browser(port).signIn(new Users(db).with(Role.VIEWER, Role.OPERATOR), Users.PASSWORD));
  }

  /** One value a minute from noon on, as the stream processor would have stored it. */
  private void measure(double... values) {
    for (int i = 0; i < values.length; i++) {
      db.sql(
              """
              with known as (select series_id from series where metric = :metric),
                stored as (insert into sample (series_id, time, value) select series_id, :time, :value from known)
              insert into extremes_1h as hour (series_id, bucket, min, max)
              select series_id, date_trunc('hour', cast(:time as timestamptz)), :value, :value from known
              on conflict (series_id, bucket) do update set
                min = least(hour.min, excluded.min), max = greatest(hour.max, excluded.max)\
              """)
          .param("metric", metric)
          .param("time", Timestamp.from(NOON.plusSeconds(60L * i)))
          .param("value", values[i])
          .update();
    }
  }

  private Map<String, Object> draft(double threshold) {
    return Map.of("draft", rule(threshold));
  }

  private Map<String, Object> rule(double threshold) {
    return rule(metric, threshold);
  }

  private static Map<String, Object> rule(String metric, double threshold) {
    return Map.of(
        "name", "Level",
        "metric", metric,
        "comparison", "ABOVE",
        "threshold", threshold,
        "holdFor", "PT1M",
        "severity", "WARNING");
  }

  private String start(Map<String, ?> what) {
    Map<String, Object> input = input(what, NOON, NOON.plusSeconds(3_600));
    String id = TimeOrderedUuid.at(Instant.now()).toString();
    return operator.data(START, Map.of("input", input, "id", id)).path("startWhatIf").asString();
  }

  private String refusal(Map<String, ?> what) {
    return refusal(what, NOON, NOON.plusSeconds(3_600));
  }

  private String refusal(Map<String, ?> what, Instant from, Instant to) {
    return operator.refusal(START, Map.of("input", input(what, from, to)));
  }

  private static Map<String, Object> input(Map<String, ?> what, Instant from, Instant to) {
    Map<String, Object> input = new HashMap<>(what);
    input.put("from", from.toString());
    input.put("to", to.toString());
    return input;
  }

  private JsonNode whatIf(String id) {
    return operator.data(WHAT_IF, Map.of("id", id)).path("whatIf");
  }

  private JsonNode over(String id) {
    soon(() -> assertThat(whatIf(id).path("status").asString()).isIn("COMPLETED", "FAILED"));
    return whatIf(id);
  }
}
