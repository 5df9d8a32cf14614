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
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

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
    double dropped = counted("subscriptions.dropped");
    try (SilentReader silent = SilentReader.byEvents(browser, MUCH_OF_ALERTS);
        LiveSocket live = readAlerts()) {

      tellUntil(live, () -> counted("subscriptions.dropped") > dropped);

      assertIsTold(live);
      assertThat(silent.findsAtLast("subscription.too-slow")).isTrue();
    }
  }

  @Test
  void losesItsWebSocketWhereNothingCouldBeWrittenForTooLong() throws Exception {
    double broken = counted("sockets.broken");
    try (SilentReader _ = SilentReader.bySocket(browser, MUCH_OF_ALERTS);
        LiveSocket live = readAlerts()) {

      tellUntil(live, () -> counted("sockets.broken") > broken);

      assertIsTold(live);
    }
    Soon.soon(() -> assertThat(open()).isZero());
  }

  private LiveSocket readAlerts() throws InterruptedException {
    LiveSocket live = LiveSocket.connect(browser, browser.address().toString()).join();
    live.next("connection_ack");
    return live.subscribe("1", ALERTS, Map.of());
  }

  private void tellUntil(LiveSocket live, BooleanSupplier enough) {
    Soon.within(
        Duration.ofSeconds(90),
        () -> {
          assertIsTold(live);
          assertThat(enough.getAsBoolean()).isTrue();
        });
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

  private double counted(String what) {
    return meters.get("cloudpioneer.api." + what).counter().count();
  }

  private double open() {
    return meters.get("cloudpioneer.api.subscriptions").gauge().value();
  }
}
