package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IntegrationTest
class SignInTest {
  private static final String WHO_AM_I = "{\"query\":\"{ me { id name roles } }\"}";

  @Autowired JdbcClient db;
  @Autowired StringRedisTemplate redis;
  @LocalServerPort int port;

  private Users users;
  private Browser browser;

  @BeforeEach
  void open() {
    users = new Users(db);
    browser = new Browser(port);
  }

  @Test
  void leadsFromAnyPageToTheLoginPageAndBack() {
    String user = users.with(Role.VIEWER);

    HttpResponse<String> login = browser.open("/alerts?status=OPEN");
    HttpResponse<String> page = browser.submitLogin(login, user, Users.PASSWORD);

    assertThat(page.uri().toString()).endsWith("/alerts?status=OPEN");
    JsonNode me = new Caller(browser).data("{ me { name roles } }").path("me");
    assertThat(me.path("name").asString()).isEqualTo(user);
    assertThat(me.path("roles").toString()).isEqualTo("[\"VIEWER\"]");
  }

  @Test
  void startsAtTheOneAddressWhereItEnds() {
    String user = users.with(Role.VIEWER);

    HttpResponse<String> there = new Browser("localhost", port).get("/alerts?status=OPEN");
    HttpResponse<String> page = browser.submitLogin(browser.follow(there), user, Users.PASSWORD);

    assertThat(page.uri()).hasToString("http://127.0.0.1:%d/alerts?status=OPEN".formatted(port));
    assertThat(new Caller(browser).data("{ me { name } }").toString()).contains(user);
  }

  @Test
  void isAskedForBeforeTheDevelopersPage() {
    assertThat(browser.open("/graphiql/").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void bindsTheCodeToTheOneWhoStartedByPkce() {
    HttpResponse<String> start = browser.get("/oauth2/authorization/cloudpioneer");

    assertThat(start.headers().firstValue("Location").orElseThrow())
        .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "state=");
  }

  @Test
  void refusesAnAuthorizationWithoutPkce() {
    HttpResponse<String> refusal =
        browser.get(
            "/oauth2/authorize?response_type=code&client_id=cloudpioneer&scope=openid&state=s"
                + "&redirect_uri=http://127.0.0.1:%d/login/oauth2/code/cloudpioneer"
                    .formatted(port));

    assertThat(refusal.headers().firstValue("Location").orElse("none")).doesNotContain("code=");
  }

  @Test
  void saysThatThePasswordIsWrongAndNotWhichOfTheTwo() {
    HttpResponse<String> wrong = browser.submitLogin(browser.open("/"), "nobody", "wrong");

    assertThat(wrong.body()).contains("The user name or the password is wrong");
    assertThat(browser.postWithoutToken("/graphql", WHO_AM_I).statusCode()).isEqualTo(403);
    assertThat(browser.post("/graphql", WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void isAskedForWhereOnlyARestOfTheSessionIsLeft() {
    browser.signIn(users.with(Role.VIEWER), Users.PASSWORD);
    String cookie = browser.cookie("cloudpioneer-session").orElseThrow().getValue();
    String session = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);

    redis.opsForHash().delete("spring:session:sessions:" + session, "creationTime");

    assertThat(browser.post("/graphql", WHO_AM_I).statusCode()).isEqualTo(401);
    assertThat(browser.open("/").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void atTheProviderAloneDoesNotOpenTheApi() {
    String user = users.with(Role.ADMIN);

    HttpResponse<String> known = browser.sendLogin(browser.get("/login"), user, Users.PASSWORD);

    assertThat(known.headers().firstValue("Location").orElseThrow()).doesNotContain("problem");
    browser.get("/login");
    assertThat(browser.post("/graphql", WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void keepsTheSessionsNameFromScripts() {
    HttpResponse<String> start = browser.get("/");
    HttpResponse<String> login = browser.get("/oauth2/authorization/cloudpioneer");

    assertThat(browser.cookie("cloudpioneer-session").orElseThrow().isHttpOnly()).isTrue();
    assertThat(start.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .contains("cloudpioneer-session=", "HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(login.headers().allValues("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("access_token"));
  }

  @Test
  void setsNoCookieThatOtherSitesWouldSend() {
    HttpResponse<String> start = browser.get("/");
    HttpResponse<String> login = browser.follow(start);

    assertThat(List.of(start, login))
        .flatMap(page -> page.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("cloudpioneer-session="))
        .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN="))
        .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax"));
  }

  @Test
  void isAskedOfAProgramByAProblemAndNotByAPage() {
    HttpResponse<String> refusal = browser.post("/graphql", WHO_AM_I);
    HttpResponse<String> problem =
        browser.send(browser.request("/graphql").header("Accept", "*/*").GET().build());

    assertThat(refusal.statusCode()).isEqualTo(401);
    assertThat(problem.statusCode()).isEqualTo(401);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.body()).contains("\"sign-in.required\"");
  }

  @Test
  void doesNotHelpAForgedRequest() {
    browser.signIn(users.with(Role.ADMIN), Users.PASSWORD);

    HttpResponse<String> forged = browser.postWithoutToken("/graphql", WHO_AM_I);

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("csrf.missing");
  }

  @Test
  void endsWithTheSession() {
    browser.signIn(users.with(Role.VIEWER), Users.PASSWORD);
    assertThat(browser.post("/graphql", WHO_AM_I).statusCode()).isEqualTo(200);

    HttpResponse<String> out = browser.post("/logout", "");

    assertThat(out.body()).isEqualTo("{\"next\":\"/\"}");
    assertThat(browser.open("/").uri().getPath()).isEqualTo("/login");
    assertThat(browser.post("/graphql", WHO_AM_I).statusCode()).isEqualTo(401);
  }

  @Test
  void knowsAPersonAgain() {
    String user = users.with(Role.VIEWER);
    JsonNode first = me(new Browser(port).signIn(user, Users.PASSWORD));
    JsonNode second = me(new Browser(port).signIn(user, Users.PASSWORD));

    assertThat(second.path("id")).isEqualTo(first.path("id"));
  }

  @Test
  void slowsGuessingDown() {
    String user = users.with(Role.VIEWER);
    HttpResponse<String> page = browser.open("/");
    for (int guess = 0; guess < 5; guess++) {
      page = browser.submitLogin(page, user, "guess " + guess);
    }

    HttpResponse<String> refused = browser.submitLogin(page, user, Users.PASSWORD);

    assertThat(refused.body()).contains("Too many failed attempts");
  }

  @Test
  void forbidsForeignScriptsAndFrames() {
    HttpResponse<String> page = browser.open("/");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void keepsHealthForThisMachineAndAdmins() {
    HttpResponse<String> here = browser.send(browser.request("/actuator/health").GET().build());
    HttpResponse<String> throughAProxy =
        browser.send(
            browser
                .request("/actuator/health")
                .header("X-Forwarded-For", "203.0.113.9")
                .GET()
                .build());

    assertThat(here.statusCode()).isEqualTo(200);
    assertThat(throughAProxy.statusCode()).isEqualTo(401);
  }

  private static JsonNode me(Browser browser) {
    return new Caller(browser).data("{ me { id } }", Map.of()).path("me");
  }
}
