package io.cloudpioneer.agents.state;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudpioneer.agents.spool.SpoolContent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent's own state at {@code http://127.0.0.1:<port>/metrics}, for Prometheus. */
public final class StatePage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatePage.class);

  private final Optional<HttpServer> server;

  private StatePage(Optional<HttpServer> server) {
    this.server = server;
  }

  /**
   * Serves the page; where the port is taken it says so, and there is none.
   *
   * @param port 0 for no page
   */
  public static StatePage serve(int port, AgentCounts counts, Supplier<SpoolContent> spool) {
    if (port == 0) {
      return new StatePage(Optional.empty());
    }
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, 0);
      server.createContext(
          "/metrics", exchange -> answer(exchange, StateText.of(counts, spool.get())));
      server.start();
      return new StatePage(Optional.of(server));
    } catch (IOException taken) {
      LOG.warn(
          "Port {} can't be used ({}): going on without /metrics. --metrics-port= moves it",
          port,
          taken.getMessage());
      return new StatePage(Optional.empty());
    }
  }

  @Override
  public void close() {
    server.ifPresent(it -> it.stop(0));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", PrometheusText.CONTENT_TYPE);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
