package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.Soon;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@Timeout(60)
class LiveChangesTest {
  private static final String RESOURCES =
      "subscription($text: String) { resourceChanged(filter: { text: $text }) { id name status } }";
  private static final String ALERTS =
      "subscription { alertChanged { title status resource { name } timeline { kind } } }";

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @LocalServerPort int port;

  private Browser browser;
  private Estate estate;
  private final ResourceIdentity host = Estate.newHost();
  private final String name = "live-" + UUID.randomUUID();

  @BeforeEach
  void signIn() {
    browser = new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD);
    estate = new Estate(commands);
  }

  @Test
  void arriveByWebSocket() throws Exception {
    try (LiveSocket live = LiveSocket.connect(browser, origin()).join()) {
      live.next("connection_ack");
      live.subscribe("1", RESOURCES, Map.of("text", name));

      JsonNode changed = untilTold(live);

      assertThat(changed.path("id").asString()).isEqualTo(host.id().toString());
      assertThat(changed.path("name").asString()).startsWith(name);
    }
  }

  @Test
  void bringWhatTheyNameAlong() throws Exception {
    estate.observe(host, name);
    try (LiveSocket live = LiveSocket.connect(browser, origin()).join()) {
      live.next("connection_ack");
      live.subscribe("1", ALERTS, Map.of());
      Soon.soon(() -> {
        estate.raise(host, name);
        JsonNode alert = live.next("next").path("payload").path("data").path("alertChanged");
        assertThat(alert.path("title").asString()).isEqualTo(name);
        assertThat(alert.path("resource").path("name").asString()).isEqualTo(name);
      });
    }
  }

  @Test
  void tellFromWhenOnNoneIsMissed() throws Exception {
    try (LiveSocket live = LiveSocket.connect(browser, origin()).join()) {
      live.next("connection_ack");
      live.subscribe(
          "1",
          "subscription { resourceChanged(filter: { text: \"%s\" }, announceStart: true) { name } }"
              .formatted(name),
          Map.of());
      assertThat(told(live).isNull()).isTrue();

      estate.observe(host, name);

      assertThat(told(live).path("name").asString()).isEqualTo(name);
    }
  }

  @Test
  void arriveAsServerSentEvents() throws Exception {
    HttpRequest subscribe =
        browser
            .jsonRequest(
                "/graphql",
                JsonMapper.shared()
                    .writeValueAsString(
                        Map.of("query", RESOURCES, "variables", Map.of("text", name))))
            .setHeader("Accept", "text/event-stream")
            .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN").orElseThrow().getValue())
            .build();
    HttpResponse<Stream<String>> events =
        browser
            .client()
            .sendAsync(subscribe, BodyHandlers.ofLines())
            .orTimeout(20, TimeUnit.SECONDS)
            .join();
    Thread changes = Thread.startVirtualThread(this::changeAgainAndAgain);

    try (Stream<String> lines = events.body()) {
      assertThat(events.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(lines.filter(line -> line.contains(name)).findFirst()).isPresent();
    } finally {
      changes.interrupt();
    }
  }

  @Test
  void areNotForAPageFromElsewhere() {
    assertThatThrownBy(() -> LiveSocket.connect(browser, "https://evil.example").join())
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void areNotForStrangers() {
    assertThatThrownBy(() -> LiveSocket.connect(new Browser(port), origin()).join())
        .hasMessageContaining("WebSocketHandshakeException");
  }

  @Test
  void endWithTheSession() throws Exception {
    try (LiveSocket live = LiveSocket.connect(browser, origin()).join()) {
      live.next("connection_ack");
      live.subscribe("1", RESOURCES, Map.of("text", name));
      browser.post("/logout", "");

      assertThat(live.next("complete").path("id").asString()).isEqualTo("1");

      live.subscribe("2", "{ me { id } }", Map.of());
      assertThat(live.next("next").toString()).contains("sign-in.required");
    }
  }

  @Test
  void tellWhyTheyAreRefused() throws Exception {
    try (LiveSocket live = LiveSocket.connect(browser, origin()).join()) {
      live.next("connection_ack");
      live.subscribe(
          "1",
          "subscription($id: ID!) { liveSamples(resourceId: $id) { value } }",
          Map.of("id", UUID.randomUUID()));

      assertThat(live.next("next", "error").toString()).contains("resource.unknown");
    }
  }

  /** Changes the host until the first message comes: a subscription takes a moment to stand. */
  private JsonNode untilTold(LiveSocket live) throws InterruptedException {
    Thread changes = Thread.startVirtualThread(this::changeAgainAndAgain);
    try {
      return told(live);
    } finally {
      changes.interrupt();
    }
  }

  private static JsonNode told(LiveSocket live) throws InterruptedException {
    return live.next("next").path("payload").path("data").path("resourceChanged");
  }

  private void changeAgainAndAgain() {
    for (int change = 0; !Thread.currentThread().isInterrupted(); change++) {
      estate.observe(host, name + " " + change);
    }
  }

  private String origin() {
    return browser.address().toString();
  }
}
