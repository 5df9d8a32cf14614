package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LargeBodiesTest {
  private static final String QUESTION = "{\"query\":\"{ me { id } } %s\"}";
  private static final String LARGE = QUESTION.formatted("#".repeat(300_000));

  @Autowired JdbcClient db;
  @Autowired MeterRegistry meters;
  @LocalServerPort int port;

  private Browser browser;
  private CountedErrors counted;

  @BeforeEach
  void signIn() {
    browser = new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD);
    counted = CountedErrors.of("request.too-large", meters);
  }

  @Test
  void areRefusedByAProblemThatNamesTheLimit() {
    HttpResponse<String> refusal = browser.post("/graphql", LARGE);

    assertRefused(refusal);
    assertThat(refusal.body()).contains("at most 262,144 bytes");
  }

  @Test
  void areRefusedAlsoWhereNoLengthWasNamed() {
    assertRefused(post("/graphql", "application/json", inPieces(LARGE)));
  }

  @Test
  void areRefusedFromStrangers() {
    browser = new Browser(port);

    assertRefused(
        post(
            "/oauth2/token",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("code=" + "x".repeat(300_000))));
  }

  @Test
  void leaveRoomForOrdinaryOnesInPieces() {
    HttpResponse<String> answer =
        post("/graphql", "application/json", inPieces(QUESTION.formatted("#".repeat(100_000))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void areNotSmuggledInByAFormWithoutALength() {
    HttpResponse<String> refusal =
        post("/oauth2/token", "application/x-www-form-urlencoded", inPieces("code=x"));

    assertThat(refusal.statusCode()).isEqualTo(411);
    assertThat(refusal.body()).contains("request.length-missing");
  }

  private void assertRefused(HttpResponse<String> refusal) {
    assertThat(refusal.statusCode()).isEqualTo(413);
    assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(refusal.body()).contains("\"request.too-large\"");
    counted.assertOneMore();
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body) {
    HttpRequest.Builder request = browser.request(path).header("Content-Type", type).POST(body);
    browser
        .cookie("XSRF-TOKEN")
        .ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
    return browser.send(request.build());
  }

  private static BodyPublisher inPieces(String text) {
    return BodyPublishers.ofInputStream(
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
