package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.costaction.SomeAction;
import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.commands.access.Sender;
import io.cloudpioneer.events.person.Actor;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What caused what. */
@IntegrationTest
class ChainTest {
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final Sender PERSON =
      new Sender(new Actor.Person(SOMEBODY), Set.of(Role.OPERATOR, Role.APPROVER));
  private static final String FACT =
      "edges { node { id type subject subjectId cause correlation actor { kind } } }";
  private static final String HISTORY = "query($id: ID!) { history(id: $id) { " + FACT + " } }";
  private static final String CHAIN =
      "query($of: String!) { chain(correlation: $of) { " + FACT + " } }";

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private final SomeAction action = SomeAction.on(SomeHost.fresh(), SOMEBODY);
  private Caller auditor;

  @BeforeEach
  void signIn() {
    auditor =
        new Caller(new Browser(port).signIn(new Users(db).with(Role.AUDITOR), Users.PASSWORD));
  }

  @Test
  void leadsFromWhatAPersonDidToAllThatFollowed() {
    commands.send(action.proposed(), PERSON, "test.chain").join();
    commands.send(action.approved(SOMEBODY), PERSON, "test.chain").join();
    soon(() -> {
      JsonNode approved = recorded("cost-action.approval-given");
      List<JsonNode> chain = chain(approved.path("correlation").asString());

      assertThat(chain)
          .extracting(fact -> fact.path("type").asString())
          .startsWith("cost-action.approval-given", "target.taken", "cost-action.started");
      assertThat(chain.getFirst().path("cause").isNull()).isTrue();
      assertThat(chain.getFirst().path("actor").path("kind").asString()).isEqualTo("PERSON");
      assertThat(chain.subList(1, 3))
          .allMatch(fact -> fact.path("cause").asString().equals(approved.path("id").asString()));
      assertThat(chain.get(2).path("subject").asString()).isEqualTo("cost-action");
      assertThat(chain.get(2).path("subjectId").asString()).isEqualTo(action.id().toString());
    });
  }

  @Test
  void isEmptyWhereNothingBeganWithThatMessage() {
    assertThat(chain("nothing of the kind")).isEmpty();
  }

  private List<JsonNode> chain(String correlation) {
    return facts(auditor.data(CHAIN, Map.of("of", correlation)).path("chain"));
  }

  private JsonNode recorded(String type) {
    List<JsonNode> history =
        facts(auditor.data(HISTORY, Map.of("id", action.id().toString())).path("history"));
    assertThat(history).extracting(fact -> fact.path("type").asString()).contains(type);
    return history.stream()
        .filter(fact -> fact.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> facts(JsonNode connection) {
    return connection.path("edges").values().stream().map(edge -> edge.path("node")).toList();
  }
}
