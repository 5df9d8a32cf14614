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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class CostActionsTest {
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final Sender OPERATOR =
      new Sender(new Actor.Person(SOMEBODY), Set.of(Role.OPERATOR));
  private static final String ACTION =
      """
      query($id: ID!) {
        costAction(id: $id) {
          status title risk planHash plan approvalsRequired
          saving { amount currency period }
          evidence { what value source fact }
          proposer { kind person { name } }
          approvals { name }
          steps { name operation status parameters { key value } observed { key value } compensation }
          timeline { kind note actor { label } planHash }
        }
      }
      """;
  private static final String APPROVE =
      "mutation($id: ID!, $hash: String!, $note: String) {"
          + " approveCostAction(input: { actionId: $id, planHash: $hash, note: $note }) }";
  private static final String DRY_RUN =
      "query($id: ID!) { costActionDryRun(id: $id) { number effects } }";
  private static final String REJECT =
      "mutation($id: ID!) { rejectCostAction(input: { actionId: $id }) }";
  private static final String OTHER_HASH = "sha256:" + "0".repeat(64);

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private final SomeAction action = SomeAction.on(SomeHost.fresh(), SOMEBODY);
  private String user;
  private Caller approver;

  @BeforeEach
  void propose() {
    user = new Users(db).with(Role.VIEWER, Role.APPROVER);
    approver = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
    commands.send(action.proposed(), OPERATOR, "test").join();
    soon(() -> assertThat(action().path("status").asString()).isEqualTo("WAITING"));
  }

  @Test
  void showThePlanAsItWillBeApproved() {
    JsonNode shown = action();

    assertThat(shown.path("plan").asString()).isEqualTo(action.proposal().plan().canonical());
    assertThat(shown.path("planHash").asString())
        .isEqualTo(action.proposal().plan().hash().toString());
    assertThat(shown.path("saving").toString())
        .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"EUR\",\"period\":\"MONTH\"}");
    assertThat(shown.path("steps").path(0).path("operation").asString())
        .isEqualTo("directory.prune");
    assertThat(shown.path("evidence").path(0).path("fact").asString()).isEqualTo("directory.files");
  }

  @Test
  void areApprovedByTheHashThatWasSeen() {
    approver.data(
        APPROVE,
        Map.of(
            "id", action.id().toString(),
            "hash", action().path("planHash").asString(),
            "note", "Looked at it"));

    soon(() -> {
      JsonNode approved = action();
      assertThat(approved.path("approvals").path(0).path("name").asString()).isEqualTo(user);
      assertThat(approved.path("timeline").path(1).path("note").asString())
          .isEqualTo("Looked at it");
    });
  }

  @Test
  void areNotApprovedByAnyOtherHash() {
    assertThat(approver.refusal(APPROVE, approval(OTHER_HASH))).isEqualTo("action.other-plan");
    assertThat(approver.refusal(APPROVE, approval("the plan"))).isEqualTo("input.plan-hash");
  }

  @Test
  void areNotApprovedByThoseWhoMayNot() {
    String operator = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    Caller caller = new Caller(new Browser(port).signIn(operator, Users.PASSWORD));

    assertThat(caller.refusal(APPROVE, approval(action().path("planHash").asString())))
        .isEqualTo("access.denied");
  }

  @Test
  void areTriedOnlyWhereAnAgentReportsTheirTarget() {
    assertThat(approver.refusal(DRY_RUN, Map.of("id", action.id().toString())))
        .isEqualTo("action.no-agent");
  }

  @Test
  void areNotTriedOnceTheyAreOver() {
    approver.data(REJECT, Map.of("id", action.id().toString()));
    soon(() -> assertThat(action().path("status").asString()).isEqualTo("REJECTED"));

    assertThat(approver.refusal(DRY_RUN, Map.of("id", action.id().toString())))
        .isEqualTo("action.under-way");
  }

  @Test
  void areNotTriedByThoseWhoOnlyLook() {
    String viewer = new Users(db).with(Role.VIEWER);
    Caller caller = new Caller(new Browser(port).signIn(viewer, Users.PASSWORD));

    assertThat(caller.refusal(DRY_RUN, Map.of("id", action.id().toString())))
        .isEqualTo("access.denied");
  }

  @Test
  void areListedWithHowManyThereAre() {
    JsonNode list =
        approver
            .data(
                "query($resource: ID!) { costActions(filter: { resourceId: $resource }) {"
                    + " totalCount edges { node { id title } } } }",
                Map.of("resource", action.proposal().plan().resource().toString()))
            .path("costActions");

    assertThat(list.path("totalCount").asInt()).isEqualTo(1);
    assertThat(list.path("edges").path(0).path("node").path("id").asString())
        .isEqualTo(action.id().toString());
  }

  private Map<String, String> approval(String hash) {
    return Map.of("id", action.id().toString(), "hash", hash);
  }

  private JsonNode action() {
    return approver.data(ACTION, Map.of("id", action.id().toString())).path("costAction");
  }
}
