package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class EscalationPoliciesTest {
  private static final String DEFINE =
      "mutation($input: EscalationPolicyInput!, $id: ID) {"
          + " defineEscalationPolicy(input: $input, id: $id) }";
  private static final String CHANGE =
      "mutation($id: ID!, $seen: Int!, $input: EscalationPolicyInput!) {"
          + " changeEscalationPolicy(id: $id, seenVersion: $seen, input: $input) }";
  private static final String POLICY =
      """
      query($id: ID!) {
        escalationPolicy(id: $id) {
          version name rules changedBy { name } steps { after channel address }
        }
      }
      """;

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private String user;
  private Caller operator;

  @BeforeEach
  void signIn() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    operator = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
  }

  @Test
  void areDefinedListedAndChanged() {
    String id = define("Night watch");
    soon(() -> assertThat(policy(id).path("version").asInt()).isEqualTo(1));
    assertThat(policy(id).path("steps").path(0).path("address").asString())
        .isEqualTo("https://example.org/night");
    assertThat(policy(id).path("changedBy").path("name").asString()).isEqualTo(user);

    operator.data(CHANGE, Map.of("id", id, "seen", 1, "input", input("Day watch")));
    soon(() -> assertThat(policy(id).path("name").asString()).isEqualTo("Day watch"));
    assertThat(operator.refusal(CHANGE, Map.of("id", id, "seen", 1, "input", input("Day watch"))))
        .isEqualTo("policy.newer-version");
    assertThat(
            operator
                .data("{ escalationPolicies(first: 200) { edges { node { id } } } }")
                .toString())
        .contains(id);
  }

  @Test
  void areDefinedOnceHoweverOftenTheyAreSent() {
    String id = TimeOrderedUuid.at(Instant.now()).toString();
    operator.data(DEFINE, Map.of("input", input("Twice"), "id", id));
    operator.data(DEFINE, Map.of("input", input("Twice"), "id", id));
    soon(() -> assertThat(policy(id).path("version").asInt()).isEqualTo(1));
  }

  @Test
  void areRefusedWhereTheyTellNobodyOrHaveNoName() {
    assertThat(refusal(Map.of("name", "Nobody", "steps", List.of()))).isEqualTo("policy.no-steps");
    assertThat(refusal(input(" "))).isEqualTo("input.name");
    assertThat(
            refusal(
                Map.of(
                    "name",
                    "Slip",
                    "steps",
                    List.of(Map.of("after", "PT0S", "channel", "WEBHOOK", "address", "nowhere")))))
        .isEqualTo("input.address");
  }

  private String refusal(Map<String, ?> input) {
    return operator.refusal(DEFINE, Map.of("input", input));
  }

  private String define(String name) {
    return operator
        .data(DEFINE, Map.of("input", input(name)))
        .path("defineEscalationPolicy")
        .asString();
  }

  private static Map<String, ?> input(String name) {
    return Map.of(
        "name",
        name,
        "steps",
        List.of(
            Map.of("after", "PT5M", "channel", "WEBHOOK", "address", "https://example.org/night")));
  }

  private JsonNode policy(String id) {
    return operator.data(POLICY, Map.of("id", id)).path("escalationPolicy");
  }
}
