package io.cloudpioneer.app.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.testing.IntegrationTest;
import io.cloudpioneer.app.testing.Soon;
import io.cloudpioneer.commands.access.CommandDispatch;
import io.cloudpioneer.events.person.Role;
import io.cloudpioneer.events.resource.ResourceIdentity;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
@Timeout(180)
class SlowReaderTest {
  private static final String ALERTS = "subscription { alertChanged { title } }";

  /** Each message is some fifty kilobytes. */
  private static final String MUCH_OF_ALERTS =
      IntStream.range(0, 50)
          .mapToObj("a%d: attributes { value }"::formatted)
          .collect(
              Collectors.joining(" ", "subscription { alertChanged { resource { ", " } title } }"));

  @Autowired JdbcClient db;
  @Autowired CommandDispatch commands;
  @Autowired MeterRegistry meters;
  @LocalServerPort int port;

  private final ResourceIdentity host = Estate.newHost();
  private Browser browser;
  private Estate estate;

  @BeforeEach
  void signIn() {
    browser = new Browser(port).signIn(new Users(db).with(Role.VIEWER), Users.PASSWORD);
    estate = new Estate(commands);
    estate.observe(host, "x".repeat(1_000));
  }

  @Test
  void isDroppedAndToldWhyWhileOthersReadOn() throws Exception {
    double dropped = dropped();
    String subscribe = JsonMapper.shared().writeValueAsString(Map.of("query", MUCH_OF_ALERTS));
    try (SilentReader silent = new SilentReader(browser, subscribe);
        LiveSocket live = LiveSocket.connect(browser, browser.address().toString()).join()) {
      live.next("connection_ack");
      live.subscribe("1", ALERTS, Map.of());

      Soon.within(
          Duration.ofSeconds(90),
          () -> {
            assertIsTold(live);
            assertThat(dropped()).isEqualTo(dropped + 1);
          });

      assertIsTold(live);
      assertThat(silent.findsAtLast("subscription.too-slow")).isTrue();
    }
  }

  /** Raises an alert, and looks that whoever reads is told of it. */
  private void assertIsTold(LiveSocket live) throws InterruptedException {
    String title = "alert-" + UUID.randomUUID();
    estate.raise(host, title);
    JsonNode told;
    do {
      told = live.next("next").path("payload").path("data").path("alertChanged");
    } while (!told.path("title").asString().equals(title));
  }

  private double dropped() {
    return meters.get("cloudpioneer.api.subscriptions.dropped").counter().count();
  }
}
