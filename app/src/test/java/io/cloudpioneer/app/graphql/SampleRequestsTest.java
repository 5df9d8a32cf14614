package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.events.person.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What samples.http holds, as it stands. */
@IntegrationTest
@Timeout(60)
class SampleRequestsTest {
  @Autowired JdbcClient db;
  @LocalServerPort int port;

  private Browser script;
  private String token;

  @BeforeEach
  void getAToken() throws Exception {
    script = new Browser(port);
    Browser browser = new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD);
    token = AccessTokens.of(browser).path("access_token").asString();
  }

  @Test
  void areAnsweredAsTheirTitlesSay() throws Exception {
    assertThat(status("What the provider offers")).isEqualTo(200);
    assertThat(status("Health, for this machine only")).isEqualTo(200);
    assertThat(status("Nobody in particular gets a problem (RFC 9457), not a page")).isEqualTo(401);
    assertThat(answer("Who am I, and what is here?"))
        .contains("\"VIEWER\"")
        .doesNotContain("errors");
    assertThat(answer("The hosts")).contains("edges").doesNotContain("errors");
    assertThat(answer("A page too large is refused with a code and a sentence"))
        .contains("\"input.page-size\"");
    assertThat(status("Alerts as they change, as server-sent events")).isEqualTo(200);
  }

  private String answer(String title) throws Exception {
    return script.client().send(request(title), BodyHandlers.ofString()).body();
  }

  /** Without the body, which may go on for ever. */
  private int status(String title) throws Exception {
    HttpResponse<InputStream> answer =
        script.client().send(request(title), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private HttpRequest request(String title) throws IOException {
    String[] parts = sample(title).split("\n\n", 2);
    List<String> head = parts[0].lines().toList();
    String[] what = head.getFirst().split(" ", 2);
    HttpRequest.Builder request =
        script
            .request(what[1].replace("{{address}}", ""))
            .method(what[0], BodyPublishers.ofString(parts.length == 1 ? "" : parts[1]));
    head.stream()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(header ->
            request.header(
                header[0], header[1].replace("{{$auth.token(\"cloudpioneer\")}}", token)));
    return request.build();
  }

  private static String sample(String title) throws IOException {
    return Arrays.stream(Files.readString(Path.of("../samples.http")).split("(?m)^### "))
        .filter(sample -> sample.startsWith(title + "\n"))
        .map(sample -> sample.substring(title.length() + 1).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError("samples.http holds no " + title));
  }
}
