package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class AccessTokenTest {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String WHO_AM_I = "{\"query\":\"{ me { id roles } }\"}";
  private static final String REDIRECT = "http://127.0.0.1:49152/signed-in";

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

  /** As RFC 8252 has it: the browser signs in, the script gets the code on a port of its own. */
  private JsonNode tokensOf(String user) throws Exception {
    Browser browser = new Browser(port).signIn(user, Users.PASSWORD);
    String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
    HttpResponse<String> authorized =
        browser.get(
            "/oauth2/authorize?"
                + Browser.form(
                    Map.of(
                        "response_type", "code",
                        "client_id", "cloudpioneer-scripts",
                        "scope", "openid",
                        "redirect_uri", REDIRECT,
                        "code_challenge", BASE64.encodeToString(hash),
                        "code_challenge_method", "S256")));
    URI back = URI.create(authorized.headers().firstValue("Location").orElseThrow());
    var code = Pattern.compile("code=([^&]+)").matcher(back.getQuery());
    assertThat(code.find()).as(back.toString()).isTrue();
    HttpResponse<String> answer =
        browser.send(
            browser
                .request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        Browser.form(
                            Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "cloudpioneer-scripts",
                                "code",
                                code.group(1),
                                "redirect_uri",
                                REDIRECT,
                                "code_verifier",
                                verifier))))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
