package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AlertCareTest {
  private static final String ASSIGN =
      "mutation($id: ID!, $person: ID) {"
          + " assignAlert(input: { alertId: $id, occurrence: 1, personId: $person }) }";
  private static final String COMMENT =
      "mutation($id: ID!, $comment: String!) {"
          + " commentOnAlert(input: { alertId: $id, occurrence: 1, comment: $comment }) }";
  private static final String SNOOZE =
      "mutation($id: ID!, $until: DateTime!) {"
          + " snoozeAlert(input: { alertId: $id, occurrence: 1, until: $until }) }";
  private static final String ALERT =
      """
      query($id: ID!) {
        alert(id: $id) {
          status
          assignedTo { id name }
          snoozedUntil
          timeline { kind note person { name } actor { label } }
        }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private String user;
  private Caller operator;
  private String me;
  private AlertId alert;

  @BeforeEach
  void raiseAnAlert() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    operator = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
    me = operator.data("{ me { id } }").path("me").path("id").asString();
    ResourceIdentity host = Estate.newHost();
    Estate estate = new Estate(commands);
    estate.observe(host, "web-1");
    alert = estate.raise(host, "The processor is busy");
    soon(() -> assertThat(alert().path("status").asString()).isEqualTo("OPEN"));
  }

  @Test
  void isGivenToOneOfThoseWhoMayDecide() {
    JsonNode assignees = operator.data("{ assignees { id name } }").path("assignees");
    assertThat(assignees)
        .anySatisfy(person -> assertThat(person.path("id").asString()).isEqualTo(me));

    assign(me);

    soon(() -> assertThat(alert().path("assignedTo").path("name").asString()).isEqualTo(user));
    assertThat(assignedTo(me)).containsExactly(alert.toString());
    soon(() -> {
      JsonNode entry = alert().path("timeline").path(1);
      assertThat(entry.path("kind").asString()).isEqualTo("ASSIGNED");
      assertThat(entry.path("person").path("name").asString()).isEqualTo(user);
    });
  }

  @Test
  void isTakenBack() {
    assign(me);
    soon(() -> assertThat(alert().path("assignedTo").isNull()).isFalse());
    assign(null);

    soon(() -> assertThat(alert().path("assignedTo").isNull()).isTrue());
    assertThat(assignedTo(me)).isEmpty();
  }

  @Test
  void isRefusedForWhomNobodyKnowsAndForWhoMayOnlyLook() {
    assertThat(refusal(UUID.randomUUID().toString())).isEqualTo("input.person");
    String viewer = new Users(db).with(Role.VIEWER);
    String id =
        new Caller(new Browser(port).signIn(viewer, Users.PASSWORD))
            .data("{ me { id } }")
            .path("me")
            .path("id")
            .asString();
    assertThat(refusal(id)).isEqualTo("input.person");
    assertThat(refusal("anna")).isEqualTo("input.id");
  }

  @Test
  void keepsAndShowsWhatPeopleSay() {
    comment("Probably the nightly import");

    soon(() -> {
      JsonNode entry = alert().path("timeline").path(1);
      assertThat(entry.path("kind").asString()).isEqualTo("COMMENTED");
      assertThat(entry.path("note").asString()).isEqualTo("Probably the nightly import");
      assertThat(entry.path("actor").path("label").asString()).isEqualTo(user);
    });
    assertThat(
            operator
                .data(
                    "query($id: ID!) { history(id: $id) { edges { node { payload } } } }",
                    Map.of("id", alert.toString()))
                .toString())
        .doesNotContain("nightly import");
  }

  @Test
  void refusesCommentsThatSayNothingOrTooMuch() {
    assertThat(commentRefusal("  ")).isEqualTo("input.comment");
    assertThat(commentRefusal("x".repeat(2_001))).isEqualTo("input.note");
  }

  @Test
  void isKeptQuietUntilAMomentAndShownSo() {
    Instant until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    operator.data(SNOOZE, snooze(until));

    soon(() -> assertThat(alert().path("snoozedUntil").asString()).isEqualTo(until.toString()));
    assertThat(alert().path("status").asString()).isEqualTo("OPEN");
    operator.data(
        "mutation($id: ID!) { unsnoozeAlert(input: { alertId: $id, occurrence: 1 }) }",
        Map.of("id", alert.toString()));
    soon(() -> assertThat(alert().path("snoozedUntil").isNull()).isTrue());
    soon(() ->
        assertThat(
                alert().path("timeline").valueStream().map(entry -> entry.path("kind").asString()))
            .containsExactly("RAISED", "SNOOZED", "UNSNOOZED"));
  }

  @Test
  void refusesToBeQuietUntilThePastOrForEver() {
    Instant now = Instant.now();
    assertThat(operator.refusal(SNOOZE, snooze(now.minusSeconds(1))))
        .isEqualTo("alert.snooze-past");
    assertThat(operator.refusal(SNOOZE, snooze(now.plus(Duration.ofDays(31)))))
        .isEqualTo("alert.snooze-too-long");
  }

  private Map<String, String> snooze(Instant until) {
    return Map.of("id", alert.toString(), "until", until.toString());
  }

  private void assign(@Nullable String person) {
    operator.data(ASSIGN, assignment(person));
  }

  private String refusal(String person) {
    return operator.refusal(ASSIGN, assignment(person));
  }

  private Map<String, Object> assignment(@Nullable String person) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("id", alert.toString());
    variables.put("person", person);
    return variables;
  }

  private void comment(String text) {
    operator.data(COMMENT, Map.of("id", alert.toString(), "comment", text));
  }

  private String commentRefusal(String text) {
    return operator.refusal(COMMENT, Map.of("id", alert.toString(), "comment", text));
  }

  private List<String> assignedTo(String person) {
    return operator
        .data(
            "query($person: ID!) { alerts(filter: { assignedTo: $person }) { edges { node { id } } } }",
            Map.of("person", person))
        .path("alerts")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node").path("id").asString())
        .toList();
  }

  private JsonNode alert() {
    return operator.data(ALERT, Map.of("id", alert.toString())).path("alert");
  }
}
