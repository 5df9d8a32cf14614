package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.axon.FussyHandler;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

@IntegrationTest
class DeadLettersTest {
  private static final String LETTERS =
      """
      {
        deadLetters(processingGroup: "fussy-test") {
          totalCount
          edges { node { id first eventType subjectId attempts causeType causeMessage payload } }
        }
      }
      """;
  private static final String RETRY =
      "mutation($id: ID!) { retryDeadLetter(id: $id) { attempts causeMessage } }";
  private static final String DISCARD =
      "mutation($id: ID!, $reason: String!) { discardDeadLetter(id: $id, reason: $reason) }";

  /** After so many failures it is left alone for longer than this test takes. */
  private static final int FAILURES = 8;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @Autowired FussyHandler handler;
  @LocalServerPort int port;

  private final ResourceIdentity poison = Estate.newHost();
  private Caller admin;

  @BeforeEach
  void failOnAnEvent() {
    admin = signedIn(Role.ADMIN);
    handler.failOn(poison.id());
    new Estate(commands).observe(poison, "web-1");
    soon(() -> assertThat(letter().path("first").asBoolean()).isTrue());
  }

  @AfterEach
  void failNoMore() {
    handler.failNoMoreOn(poison.id());
  }

  @Test
  void areReadWithWhatTheySayAndWhyTheyFailed() {
    assertThat(letter().path("eventType").asString()).isEqualTo("resource.discovered");
    assertThat(letter().path("causeMessage").asString()).contains("by zero");
    assertThat(letter().path("causeType").asString()).contains("Exception");
    assertThat(letter().path("payload").asString()).contains("web-1");
  }

  @Test
  void areTriedAgainWhenSomebodyWantsIt() {
    String id = letter().path("id").asString();
    soon(() -> {
      admin.data(RETRY, Map.of("id", id));
      assertThat(letter().path("attempts").asInt()).isGreaterThan(FAILURES);
    });
    assertThat(handler.hasHandled(poison.id())).isFalse();

    handler.failNoMoreOn(poison.id());
    JsonNode left = admin.data(RETRY, Map.of("id", id)).path("retryDeadLetter");

    assertThat(left.isNull()).isTrue();
    assertThat(handler.hasHandled(poison.id())).isTrue();
    assertThat(admin.refusal(RETRY, Map.of("id", id))).isEqualTo("dead-letter.unknown");
  }

  @Test
  void areDiscardedWithAReasonThatTheHistoryKeeps() {
    String id = letter().path("id").asString();
    assertThat(admin.refusal(DISCARD, Map.of("id", id, "reason", " "))).isEqualTo("input.reason");

    admin.data(DISCARD, Map.of("id", id, "reason", "the host was a test"));

    soon(() -> assertThat(letter().isMissingNode()).isTrue());
    assertThat(handler.hasHandled(poison.id())).isFalse();
    JsonNode fact =
        admin
            .data(
                "query($id: ID!) { history(id: $id) { edges { node { type payload } } } }",
                Map.of("id", id))
            .path("history")
            .path("edges")
            .path(0)
            .path("node");
    assertThat(fact.path("type").asString()).isEqualTo("dead-letter.discarded");
    assertThat(fact.path("payload").asString()).contains(poison.id().toString());
  }

  @Test
  void areForAuditorsToSeeAndForAdminsToDecide() {
    String id = letter().path("id").asString();

    assertThat(signedIn(Role.AUDITOR).data(LETTERS).path("deadLetters").isMissingNode()).isFalse();
    assertThat(signedIn(Role.AUDITOR).refusal(RETRY, Map.of("id", id))).isEqualTo("access.denied");
    assertThat(signedIn(Role.OPERATOR).refusal(LETTERS)).isEqualTo("access.denied");
    assertThat(admin.refusal(RETRY, Map.of("id", UUID.randomUUID())))
        .isEqualTo("dead-letter.unknown");
  }

  private Caller signedIn(Role role) {
    return new Caller(new Browser(port).signIn(new Users(db).with(role), Users.PASSWORD));
  }

  private JsonNode letter() {
    return admin
        .data(LETTERS)
        .path("deadLetters")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .filter(node -> node.path("subjectId").asString().equals(poison.id().toString()))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }
}
