package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class SilencesTest {
  private static final String CREATE =
      "mutation($input: SilenceInput!, $id: ID) { createSilence(input: $input, id: $id) }";
  private static final String SILENCE =
      """
      query($id: ID!) {
        silence(id: $id) {
          version state reason severities labels { key kind value } resourceId
          hiddenAlerts expiredAt author { name }
        }
        alerts(filter: { silenceId: $id }) { totalCount edges { node { id silencedBy status } } }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private final ResourceIdentity host = Estate.newHost();
  private String user;
  private Caller operator;

  @BeforeEach
  void signIn() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    operator = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
  }

  @Test
  void showWhatTheyHid() {
    String silence = create(aboutTheHost());
    AlertId alert = new Estate(commands).raise(host, "The processor is busy");

    soon(() -> {
      JsonNode data = silence(silence);
      assertThat(data.path("silence").path("hiddenAlerts").asInt()).isEqualTo(1);
      JsonNode hidden = data.path("alerts").path("edges").path(0).path("node");
      assertThat(hidden.path("id").asString()).isEqualTo(alert.toString());
      assertThat(hidden.path("silencedBy").asString()).isEqualTo(silence);
      assertThat(hidden.path("status").asString()).isEqualTo("OPEN");
    });
    JsonNode shown = silence(silence).path("silence");
    assertThat(shown.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(shown.path("reason").asString()).isEqualTo("A disk is replaced");
    assertThat(shown.path("author").path("name").asString()).isEqualTo(user);
  }

  @Test
  void areEndedEarlyByWhoSawTheirLatestVersion() {
    String silence = create(aboutTheHost());
    soon(() -> assertThat(state(silence)).isEqualTo("ACTIVE"));
    String expire =
        "mutation($id: ID!, $seen: Int!) { expireSilence(id: $id, seenVersion: $seen) }";

    assertThat(operator.refusal(expire, Map.of("id", silence, "seen", 2)))
        .isEqualTo("silence.newer-version");
    operator.data(expire, Map.of("id", silence, "seen", 1));
    soon(() -> assertThat(state(silence)).isEqualTo("OVER"));
    assertThat(silence(silence).path("silence").path("expiredAt").isNull()).isFalse();
  }

  @Test
  void areListedByTheirState() {
    Map<String, Object> input = aboutTheHost();
    input.put("from", Instant.now().plusSeconds(1_800).toString());
    String silence = create(input);

    soon(() -> assertThat(listed("PENDING")).contains(silence));
    assertThat(listed("ACTIVE")).doesNotContain(silence);
  }

  @Test
  void areCreatedOnceHoweverOftenTheyAreSent() {
    String id = TimeOrderedUuid.at(Instant.now()).toString();
    Map<String, Object> input = aboutTheHost();
    input.put("from", Instant.now().toString());
    Map<String, Object> variables = Map.of("input", input, "id", id);
    operator.data(CREATE, variables);
    operator.data(CREATE, variables);

    soon(() -> assertThat(silence(id).path("silence").path("version").asInt()).isEqualTo(1));
    assertThat(
            operator.refusal(
                CREATE, Map.of("input", input, "id", Estate.newHost().id().toString())))
        .isEqualTo("input.id");
  }

  @Test
  void areRefusedWhereTheyMakeNoSense() {
    assertThat(refusal("until", Instant.now().minusSeconds(5).toString()))
        .isEqualTo("silence.ends-before-start");
    assertThat(refusal("reason", " ")).isEqualTo("input.reason");
    assertThat(refusal("resourceId", null)).isEqualTo("silence.no-matcher");
    assertThat(refusal("resourceId", "web-1")).isEqualTo("input.id");
    assertThat(
            refusal(
                "labels", List.of(Map.of("key", "cpu.mode", "kind", "REGEX", "value", "us(er"))))
        .isEqualTo("silence.bad-pattern");
  }

  private String refusal(String field, @Nullable Object value) {
    Map<String, Object> input = aboutTheHost();
    input.put(field, value);
    return operator.refusal(CREATE, Map.of("input", input));
  }

  private Map<String, Object> aboutTheHost() {
    Map<String, Object> input = new HashMap<>();
    input.put("resourceId", host.id().toString());
    input.put("until", Instant.now().plusSeconds(3_600).toString());
    input.put("reason", "A disk is replaced");
    return input;
  }

  private String create(Map<String, Object> input) {
    return operator.data(CREATE, Map.of("input", input)).path("createSilence").asString();
  }

  private JsonNode silence(String id) {
    return operator.data(SILENCE, Map.of("id", id));
  }

  private String state(String id) {
    return silence(id).path("silence").path("state").asString();
  }

  private List<String> listed(String state) {
    return operator
        .data(
            "query($states: [SilenceState!]) {"
                + " silences(states: $states, first: 200) { edges { node { id } } } }",
            Map.of("states", List.of(state)))
        .path("silences")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node").path("id").asString())
        .toList();
  }
}
