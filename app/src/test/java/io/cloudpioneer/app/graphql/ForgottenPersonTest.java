package io.cloudpioneer.app.graphql;

import static io.cloudpioneer.app.testing.Soon.soon;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class ForgottenPersonTest {
  private static final String FORGET = "mutation($id: ID!) { forgetPerson(id: $id) }";
  private static final String FORGOTTEN =
      "{ forgottenPeople(first: 200) { edges { node { id erasedAt forgottenBy { name } } } } }";
  private static final String PEOPLE =
      "{ people(first: 200) { totalCount edges { node { id person { name } issuer } } } }";
  private static final String COMMENT =
      "mutation($id: ID!, $comment: String!) {"
          + " commentOnAlert(input: { alertId: $id, occurrence: 1, comment: $comment }) }";
  private static final String TIMELINE =
      "query($id: ID!) { alert(id: $id) { timeline { kind note actor { label } } } }";
  private static final String BY_LETTER =
      """
      mutation($mail: String!) {
        defineEscalationPolicy(input: {
          name: "By letter", steps: [{ after: "PT0S", channel: EMAIL, address: $mail }] })
      }
      """;
  private static final String POLICY =
      "query($id: ID!) { escalationPolicy(id: $id) { steps { address } } }";

  @Autowired JdbcClient db;
  @Autowired StringRedisTemplate redis;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private final String secret = "secret-" + UUID.randomUUID();
  private String user;
  private Browser browser;
  private Caller anna;
  private Caller admin;

  @BeforeEach
  void signIn() {
    user = new Users(db).with(Role.VIEWER, Role.OPERATOR);
    browser = new Browser(port).signIn(user, Users.PASSWORD);
    anna = new Caller(browser);
    String boss = new Users(db).with(Role.ADMIN);
    admin = new Caller(new Browser(port).signIn(boss, Users.PASSWORD));
  }

  @Test
  void leavesWhatWasDoneButNeitherWordsNorName() {
    AlertId alert = alertThatAnnaCommentedOn();
    assertThat(tablesWith(user)).isNotEmpty();
    assertThat(keysWith(user)).isNotEmpty();

    forget(idOf(anna));

    soon(() -> assertThat(entry(alert).path("note").isNull()).isTrue());
    assertThat(entry(alert).path("actor").path("label").asString()).isEqualTo("a forgotten person");
    assertThat(tablesWith(user)).isEmpty();
    assertThat(tablesWith(secret)).isEmpty();
    assertThat(keysWith(user)).isEmpty();
  }

  @Test
  void endsEveryWayIn() throws Exception {
    String token = AccessTokens.of(browser).path("access_token").asString();
    String id = idOf(anna);

    forget(id);

    assertThat(browser.post("/graphql", "{\"query\": \"{ me { id } }\"}").statusCode())
        .isEqualTo(401);
    var withToken =
        browser.send(
            new Browser(port)
                .jsonRequest("/graphql", "{\"query\": \"{ me { id } }\"}")
                .header("Authorization", "Bearer " + token)
                .build());
    assertThat(withToken.statusCode()).isEqualTo(401);
  }

  @Test
  void isAlsoForWhoeverIsKnownByAnAddressAlone() {
    String mail = secret + "@example.org";
    String policy =
        anna.data(BY_LETTER, Map.of("mail", mail)).path("defineEscalationPolicy").asString();
    soon(() -> assertThat(addressOf(policy)).endsWith("@example.org"));
    JsonNode reached = acquaintance(mail);
    assertThat(reached.path("issuer").isNull()).isTrue();

    forget(reached.path("id").asString());

    soon(() -> assertThat(addressOf(policy)).doesNotContain("example.org"));
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void isForAdminsAndNeitherForThemselvesNorForNobody() {
    assertThat(anna.refusal(FORGET, Map.of("id", idOf(anna)))).isEqualTo("access.denied");
    assertThat(anna.refusal(PEOPLE)).isEqualTo("access.denied");
    assertThat(admin.refusal(FORGET, Map.of("id", idOf(admin)))).isEqualTo("person.yourself");
    assertThat(admin.refusal(FORGET, Map.of("id", UUID.randomUUID()))).isEqualTo("person.unknown");
  }

  private AlertId alertThatAnnaCommentedOn() {
    ResourceIdentity host = Estate.newHost();
    Estate estate = new Estate(commands);
    estate.observe(host, "web-1");
    AlertId alert = estate.raise(host, "The processor is busy");
    anna.data(COMMENT, Map.of("id", alert.toString(), "comment", secret));
    soon(() -> assertThat(entry(alert).path("note").asString()).isEqualTo(secret));
    return alert;
  }

  private void forget(String id) {
    admin.data(FORGET, Map.of("id", id));
    soon(() ->
        assertThat(nodes(admin.data(FORGOTTEN).path("forgottenPeople")))
            .anySatisfy(person -> {
              assertThat(person.path("id").asString()).isEqualTo(id);
              assertThat(person.path("erasedAt").isNull()).isFalse();
            }));
  }

  private static String idOf(Caller caller) {
    return caller.data("{ me { id } }").path("me").path("id").asString();
  }

  private JsonNode entry(AlertId alert) {
    return admin
        .data(TIMELINE, Map.of("id", alert.toString()))
        .path("alert")
        .path("timeline")
        .path(1);
  }

  private String addressOf(String policy) {
    return admin
        .data(POLICY, Map.of("id", policy))
        .path("escalationPolicy")
        .path("steps")
        .path(0)
        .path("address")
        .asString();
  }

  private JsonNode acquaintance(String name) {
    return nodes(admin.data(PEOPLE).path("people")).stream()
        .filter(known -> known.path("person").path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> nodes(JsonNode connection) {
    return connection.path("edges").valueStream().map(edge -> edge.path("node")).toList();
  }

  /** Every table of the installation that holds the text in any column. */
  private List<String> tablesWith(String text) {
    return db
        .sql("select tablename from pg_tables where schemaname = 'public'")
        .query((row, _) -> requireNonNull(row.getString(1)))
        .list()
        .stream()
        .filter(table ->
            db.sql(
                    "select exists (select from %s t where position(:text in t::text) > 0)"
                        .formatted(table))
                .param("text", text)
                .query(Boolean.class)
                .single())
        .toList();
  }

  private List<String> keysWith(String text) {
    return redis.keys("*").stream().filter(key -> content(key).contains(text)).toList();
  }

  private String content(String key) {
    return switch (requireNonNull(redis.type(key))) {
      case HASH -> redis.opsForHash().entries(key).toString();
      case STRING -> String.valueOf(redis.opsForValue().get(key));
      default -> "";
    };
  }
}
