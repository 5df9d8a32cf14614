package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class DecisionsTest {
  private static final String DECIDE =
      "mutation($id: ID!, $note: String) {"
          + " %s(input: { alertId: $id, occurrence: 1, note: $note }) }";
  private static final String ALERT =
      """
      query($id: ID!) {
        alert(id: $id) {
          status
          resource { name health openAlerts }
          acknowledgedBy { name }
          timeline { kind note actor { kind label } }
        }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private String user;
  private Caller operator;
  private AlertId alert;

  @BeforeEach
  void raiseAnAlert() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    operator = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
    ResourceIdentity host = Estate.newHost();
    Estate estate = new Estate(commands);
    estate.observe(host, "web-1");
    alert = estate.raise(host, "The processor is busy");
    soon(() -> assertThat(alert().path("status").asString()).isEqualTo("OPEN"));
  }

  @Test
  void areSeenOnTheBoardWithWhoMadeThemAndWhy() {
    decide("acknowledgeAlert", "On it");

    soon(() -> assertThat(alert().path("status").asString()).isEqualTo("ACKNOWLEDGED"));
    assertThat(alert().path("acknowledgedBy").path("name").asString()).isEqualTo(user);
    assertThat(alert().path("resource").path("name").asString()).isEqualTo("web-1");
    soon(() -> {
      JsonNode entry = alert().path("timeline").path(1);
      assertThat(entry.path("kind").asString()).isEqualTo("ACKNOWLEDGED");
      assertThat(entry.path("note").asString()).isEqualTo("On it");
      assertThat(entry.path("actor").path("label").asString()).isEqualTo(user);
    });
  }

  @Test
  void areRefusedWhereTheyComeTooLate() {
    decide("resolveAlert", "Restarted");

    assertThat(
            operator.refusal(DECIDE.formatted("acknowledgeAlert"), Map.of("id", alert.toString())))
        .isEqualTo("alert.not-open");
  }

  @Test
  void stayInTheHistoryWithoutTheirWords() {
    decide("acknowledgeAlert", "A secret of mine");

    JsonNode facts =
        operator
            .data(
                "query($id: ID!) { history(id: $id) { edges { node {"
                    + " type payload actor { label } reason } } } }",
                Map.of("id", alert.toString()))
            .path("history")
            .path("edges");
    JsonNode newest = facts.path(0).path("node");
    assertThat(newest.path("type").asString()).isEqualTo("alert.acknowledged");
    assertThat(newest.path("actor").path("label").asString()).isEqualTo(user);
    assertThat(newest.path("reason").asString()).isEqualTo("person.acknowledged");
    assertThat(facts.toString()).doesNotContain("A secret of mine");
  }

  private void decide(String decision, String note) {
    JsonNode data =
        operator.data(DECIDE.formatted(decision), Map.of("id", alert.toString(), "note", note));
    assertThat(data.path(decision).asString()).isEqualTo(alert.toString());
  }

  private JsonNode alert() {
    return operator.data(ALERT, Map.of("id", alert.toString())).path("alert");
  }
}
