package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.resource.SomeHost;
import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.id.TimeOrderedUuid;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class PlaybooksTest {
  private static final String DEFINE =
      "mutation($yaml: String!, $id: ID) { definePlaybook(yaml: $yaml, id: $id) }";
  private static final String CHANGE =
      "mutation($id: ID!, $seen: Int!, $yaml: String!) {"
          + " changePlaybook(id: $id, seenVersion: $seen, yaml: $yaml) }";
  private static final String VALIDATE =
      "query($yaml: String!) { validatePlaybook(yaml: $yaml) { code line column path message } }";
  private static final String PLAYBOOK =
      """
      query($id: ID!) {
        playbook(id: $id) {
          version enabled name risk approval dryRun yaml changedBy { name }
          trigger { kind finding labels { key value } }
          steps { name operation compensation timeLimit attempts }
        }
      }
      """;
  private static final String VERSIONS =
      """
      query($id: ID!) {
        playbookVersions(id: $id, first: 10) {
          totalCount edges { node { version change name yaml changedBy { name } } }
        }
      }
      """;
  private static final String RESTART =
      """
      name: Restart %s
      title: Restart ${service.name}
      trigger:
        alert: { alert.metric: service.restarts }
      steps:
        - name: restart
          operation: script.run
          compensation: { operation: undo }
      risk: high
      blastRadius:
        account: { atOnce: 1, perHour: 5 }
        total: { atOnce: 3, perHour: 20 }
      """;

  private static final String RUN =
      "mutation($id: ID!, $seen: Int!, $resource: ID!, $run: ID!) {"
          + " runPlaybook(id: $id, seenVersion: $seen, resourceId: $resource, runId: $run) }";
  private static final String REMEDIATIONS =
      """
      query($id: ID!) {
        playbook(id: $id) {
          remediations(first: 10) {
            totalCount
            edges {
              node {
                status code sentence version actionId
                resource { name } playbook { name } action { id }
                cause { kind person { name } }
              }
            }
          }
        }
      }
      """;

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private String user;
  private Caller operator;

  @BeforeEach
  void signIn() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    operator = new Caller(new Browser(port).signIn(user, Users.PASSWORD));
  }

  @Test
  void areDefinedAndShown() {
    String id = define(RESTART.formatted("web"));
    soon(() -> assertThat(playbook(id).path("version").asInt()).isEqualTo(1));

    JsonNode shown = playbook(id);
    assertThat(shown.path("enabled").asBoolean()).isTrue();
    assertThat(shown.path("risk").asString()).isEqualTo("HIGH");
    assertThat(shown.path("approval").asString()).isEqualTo("ALWAYS");
    assertThat(shown.path("changedBy").path("name").asString()).isEqualTo(user);
    assertThat(shown.path("trigger").toString())
        .isEqualTo(
            "{\"kind\":\"ALERT\",\"finding\":null,"
                + "\"labels\":[{\"key\":\"alert.metric\",\"value\":\"service.restarts\"}]}");
    assertThat(shown.path("steps").toString())
        .isEqualTo(
            "[{\"name\":\"restart\",\"operation\":\"script.run\",\"compensation\":\"undo\","
                + "\"timeLimit\":\"PT5M\",\"attempts\":1}]");
    assertThat(
            operator
                .data("{ playbooks(first: 200, text: \"RESTART W\") { edges { node { id } } } }")
                .toString())
        .contains(id);
  }

  @Test
  void areTheSameOnceTheirOwnYamlIsSentAgain() {
    String id = define(RESTART.formatted("again"));
    soon(() -> assertThat(playbook(id).path("version").asInt()).isEqualTo(1));
    String shown = playbook(id).path("yaml").asString();

    assertThat(shown).contains("required: 2", "timeLimit: PT5M");
    operator.data(CHANGE, Map.of("id", id, "seen", 1, "yaml", shown));
    operator.data(DEFINE, Map.of("id", id, "yaml", shown));
    assertThat(operator.refusal(CHANGE, Map.of("id", id, "seen", 2, "yaml", shown)))
        .isEqualTo("playbook.newer-version");
  }

  @Test
  void keepTheirVersions() {
    String id = define(RESTART.formatted("one"));
    operator.data("mutation($id: ID!) { disablePlaybook(id: $id, seenVersion: 1) }", of(id));
    operator.data(CHANGE, Map.of("id", id, "seen", 2, "yaml", RESTART.formatted("two")));
    operator.data("mutation($id: ID!) { enablePlaybook(id: $id, seenVersion: 3) }", of(id));
    soon(() -> assertThat(versions(id).path("totalCount").asInt()).isEqualTo(4));

    JsonNode switchedOff = versions(id).path("edges").path(2).path("node");
    assertThat(switchedOff.path("change").asString()).isEqualTo("DISABLED");
    assertThat(switchedOff.path("name").asString()).isEqualTo("Restart one");
    assertThat(switchedOff.path("yaml").asString()).startsWith("name: Restart one\n");
    assertThat(switchedOff.path("changedBy").path("name").asString()).isEqualTo(user);
    assertThat(playbook(id).path("name").asString()).isEqualTo("Restart two");
    assertThat(playbook(id).path("enabled").asBoolean()).isTrue();
  }

  @Test
  void areValidatedWithLineAndColumn() {
    JsonNode problems =
        operator
            .data(VALIDATE, Map.of("yaml", RESTART.replace("risk: high", "risk: none\nrisks: 1")))
            .path("validatePlaybook");

    assertThat(problems).hasSize(2);
    assertThat(problems.path(0).path("path").asString()).isEqualTo("/risk");
    assertThat(problems.path(0).path("line").asInt()).isEqualTo(9);
    assertThat(problems.path(0).path("column").asInt()).isEqualTo(7);
    assertThat(problems.path(1).path("message").asString())
        .isEqualTo("is nothing a playbook has here");
    assertThat(
            operator
                .data(VALIDATE, Map.of("yaml", RESTART.formatted("x")))
                .path("validatePlaybook"))
        .isEmpty();
  }

  @Test
  void areRefusedWithTheCodeOfTheFirstProblem() {
    assertThat(refusal("]")).isEqualTo("playbook.not-yaml");
    assertThat(refusal(RESTART.replace("risk: high", "risk: none")))
        .isEqualTo("playbook.malformed");
    assertThat(refusal(RESTART.replace("operation: undo", "step: restart")))
        .isEqualTo("playbook.compensation-cycle");
    assertThat(refusal(RESTART.replace("service.restarts", "cloudpioneer.remediation.failed")))
        .isEqualTo("playbook.own-alerts");
  }

  @Test
  void areRunByHandAndSayWhatCameOfIt() {
    String id = define(RESTART.formatted("by hand"));
    ResourceIdentity host = SomeHost.fresh().identity();
    new Estate(commands).observe(host, "unowned");
    Map<String, Object> asked =
        Map.of(
            "id",
            id,
            "seen",
            1,
            "resource",
            host.id().toString(),
            "run",
            TimeOrderedUuid.at(Instant.now()).toString());
    soon(() -> assertThat(operator.data(RUN, asked).path("runPlaybook").isNull()).isFalse());
    operator.data(RUN, asked);

    soon(() -> {
      JsonNode all = operator.data(REMEDIATIONS, of(id)).path("playbook").path("remediations");
      assertThat(all.path("totalCount").asInt()).isOne();
      JsonNode remediation = all.path("edges").path(0).path("node");
      assertThat(remediation.path("status").asString()).isEqualTo("REFUSED");
      assertThat(remediation.path("code").asString()).isEqualTo("playbook.label-missing");
      assertThat(remediation.path("sentence").asString()).contains("'service.name'");
      assertThat(remediation.path("resource").path("name").asString()).isEqualTo("unowned");
      assertThat(remediation.path("playbook").path("name").asString()).isEqualTo("Restart by hand");
      assertThat(remediation.path("cause").path("kind").asString()).isEqualTo("PERSON");
      assertThat(remediation.path("cause").path("person").path("name").asString()).isEqualTo(user);
    });
  }

  @Test
  void areRunOnlyAsTheyWereSeenByThoseWhoMay() {
    String id = define(RESTART.formatted("refused"));
    ResourceIdentity host = SomeHost.fresh().identity();
    new Estate(commands).observe(host, "seen");
    Caller viewer =
        new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD));

    soon(() -> assertThat(notRun(operator, id, 2, host)).isEqualTo("playbook.newer-version"));
    assertThat(notRun(operator, id, 1, SomeHost.fresh().identity())).isEqualTo("resource.unknown");
    assertThat(notRun(viewer, id, 1, host)).isEqualTo("access.denied");
    operator.data("mutation($id: ID!) { disablePlaybook(id: $id, seenVersion: 1) }", of(id));
    assertThat(notRun(operator, id, 2, host)).isEqualTo("playbook.disabled");
  }

  private static String notRun(Caller caller, String id, int seen, ResourceIdentity host) {
    return caller.refusal(
        RUN,
        Map.of(
            "id",
            id,
            "seen",
            seen,
            "resource",
            host.id().toString(),
            "run",
            TimeOrderedUuid.at(Instant.now()).toString()));
  }

  @Test
  void areNoneOfAViewersBusinessToChange() {
    Caller viewer =
        new Caller(new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD));
    String id = TimeOrderedUuid.at(Instant.now()).toString();

    assertThat(viewer.refusal(DEFINE, Map.of("id", id, "yaml", RESTART.formatted("no"))))
        .isEqualTo("access.denied");
    assertThat(viewer.data(PLAYBOOK, of(id)).path("playbook").isNull()).isTrue();
  }

  private String refusal(String yaml) {
    return operator.refusal(DEFINE, Map.of("yaml", yaml));
  }

  private String define(String yaml) {
    return operator.data(DEFINE, Map.of("yaml", yaml)).path("definePlaybook").asString();
  }

  private JsonNode playbook(String id) {
    return operator.data(PLAYBOOK, of(id)).path("playbook");
  }

  private JsonNode versions(String id) {
    return operator.data(VERSIONS, of(id)).path("playbookVersions");
  }

  private static Map<String, String> of(String id) {
    return Map.of("id", id);
  }
}
