package io.cloudpioneer.sagas.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCarrierTest {
  private static final NotificationMessage MESSAGE =
      new NotificationMessage(
          "8a1f",
          2,
          1,
          0,
          "CRITICAL",
          "CPU is busy",
          "77b0",
          3,
          "5c1e",
          "on_premises/default/default",
          "system.cpu.utilization",
          new TreeMap<>(),
          "ABOVE",
          0.9,
          0.97,
          "2026-11-23T14:05:00Z",
          false);

  private final WebhookCarrier carrier =
      new WebhookCarrier(
          new NotificationSettings(Duration.ofMillis(500), 6, Duration.ofSeconds(5), "us@here"));
  private final List<String> bodies = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), "UTF-8"));
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          exchange.getResponseHeaders().add("Location", "http://elsewhere.invalid/");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void postsTheMessageUnderItsKey() {
    assertThat(carrier.carry(MESSAGE, url())).isEqualTo(Outcome.DELIVERED);
    assertThat(bodies).singleElement().asString().contains("\"title\":\"CPU is busy\"");
    assertThat(keys).containsExactly("8a1f/2/1/0");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void triesAgainWhereTheReceiverMayTakeItLater(int temporary) {
    status = temporary;
    assertThat(carrier.carry(MESSAGE, url())).isEqualTo(Outcome.failed("http." + temporary));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404})
  void givesUpWhereItWillNever(int lasting) {
    status = lasting;
    assertThat(carrier.carry(MESSAGE, url())).isEqualTo(Outcome.refused("http." + lasting));
    assertThat(bodies).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://here/", "file:///etc/passwd", "http:///nowhere", "not a URL", ""})
  void refusesWhatIsNoWebAddress(String address) {
    assertThat(carrier.carry(MESSAGE, address)).isEqualTo(Outcome.refused("webhook.bad-address"));
  }

  @Test
  void doesNotWaitForASilentReceiver() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      assertThat(carrier.carry(MESSAGE, address)).isEqualTo(Outcome.failed("webhook.timeout"));
    }
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }
}
