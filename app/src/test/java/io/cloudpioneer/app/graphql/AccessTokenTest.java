package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class AccessTokenTest {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String WHO_AM_I = "{\"query\":\"{ me { id roles } }\"}";

  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private JsonNode tokens;

  @BeforeEach
  void getTokens() throws Exception {
    tokens = tokensOf(new Users(db).with(Role.VIEWER));
  }

  @Test
  void opensTheApiWithoutASession() {
    HttpResponse<String> answer = ask(tokens.path("access_token").asString());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("[\"VIEWER\"]");
  }

  @Test
  void namesTheSamePersonAsTheirSession() throws Exception {
    String user = new Users(db).with(Role.VIEWER);
    JsonNode bySession =
        new Caller(new Browser(port).signIn(user, Users.PASSWORD)).data("{ me { id } }");

    String byToken = ask(tokensOf(user).path("access_token").asString()).body();

    assertThat(byToken).contains(bySession.path("me").path("id").asString());
  }

  @Test
  void isNotTheTokenThatTellsAClientWhoSomebodyIs() {
    assertThat(ask(tokens.path("id_token").asString()).statusCode()).isEqualTo(401);
  }

  @Test
  void isRefusedWhereItWasTamperedWith() {
    String[] parts = tokens.path("access_token").asString().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String forged = BASE64.encodeToString(claims.replace("VIEWER", "ADMIN").getBytes());

    HttpResponse<String> answer = ask(parts[0] + "." + forged + "." + parts[2]);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("token.invalid");
  }

  @Test
  void isRefusedWithoutASignature() {
    String claims = tokens.path("access_token").asString().split("\\.", -1)[1];
    String none = BASE64.encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes());

    assertThat(ask(none + "." + claims + ".").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"})
  void isRefusedWhereItIsNone(String token) {
    assertThat(ask(token).statusCode()).isEqualTo(401);
  }

  private HttpResponse<String> ask(String token) {
    Browser script = new Browser(port);
    return script.send(
        script
            .jsonRequest("/graphql", WHO_AM_I)
            .header("Authorization", "Bearer " + token)
            .build());
  }

  private JsonNode tokensOf(String user) throws Exception {
    return AccessTokens.of(new Browser(port).signIn(user, Users.PASSWORD));
  }
}
