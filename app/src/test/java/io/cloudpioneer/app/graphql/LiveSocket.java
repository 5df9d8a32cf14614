package io.cloudpioneer.app.graphql;

import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that speaks graphql-transport-ws. */
final class LiveSocket implements WebSocket.Listener, AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;

  /** Connects as this browser, from a page of this origin. */
  static CompletableFuture<LiveSocket> connect(Browser browser, String origin) {
    LiveSocket live = new LiveSocket();
    URI address = URI.create(browser.address().toString().replace("http", "ws") + "/graphql");
    WebSocket.Builder handshake =
        browser
            .client()
            .newWebSocketBuilder()
            .subprotocols("graphql-transport-ws")
            .connectTimeout(Duration.ofSeconds(10))
            .header("Origin", origin);
    browser
        .cookie("cloudpioneer-session")
        .ifPresent(
            session -> handshake.header("Cookie", "cloudpioneer-session=" + session.getValue()));
    return handshake
        .buildAsync(address, live)
        .thenApply(socket -> {
          live.socket = socket;
          return live.send(Map.of("type", "connection_init"));
        });
  }

  LiveSocket subscribe(String id, String document, Map<String, ?> variables) {
    return subscribe(id, Map.of("query", document, "variables", variables));
  }

  /** Subscribes to one of several operations of a document. */
  LiveSocket subscribe(String id, String document, String operation, Map<String, ?> variables) {
    return subscribe(
        id, Map.of("query", document, "operationName", operation, "variables", variables));
  }

  private LiveSocket subscribe(String id, Map<String, ?> payload) {
    return send(Map.of("id", id, "type", "subscribe", "payload", payload));
  }

  /** The next message of one of these types, others passed over. */
  JsonNode next(String... types) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      JsonNode message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (message == null) {
        throw new AssertionError("No message of type " + List.of(types));
      }
      if (List.of(types).contains(message.path("type").asString())) {
        return message;
      }
    }
  }

  private LiveSocket send(Map<String, ?> message) {
    WebSocket open = socket;
    if (open == null) {
      throw new IllegalStateException("Not connected");
    }
    open.sendText(JSON.writeValueAsString(message), true).join();
    return this;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(JSON.readTree(partial.toString()));
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public void close() {
    WebSocket open = socket;
    if (open != null) {
      open.abort();
    }
  }
}
