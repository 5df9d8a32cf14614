package io.cloudpioneer.app.graphql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Scanner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A client that subscribes and then reads nothing until it is asked to. */
final class SilentReader implements AutoCloseable {
  /** So small a window that the system keeps little of what is not read. */
  private static final int WINDOW = 4_096;

  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final Browser browser;

  private SilentReader(Browser browser) throws IOException {
    this.browser = browser;
    socket.setReceiveBufferSize(WINDOW);
    socket.setSoTimeout(PATIENCE_MILLIS);
    URI address = browser.address();
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
  }

  /** Subscribes by server-sent events, as this browser would. */
  static SilentReader byEvents(Browser browser, String document) throws IOException {
    byte[] body = json(Map.of("query", document));
    SilentReader reader = new SilentReader(browser);
    reader.request(
        "POST",
        "Accept: text/event-stream",
        "Content-Type: application/json",
        "Content-Length: " + body.length,
        "X-XSRF-TOKEN: " + reader.cookie("XSRF-TOKEN"));
    reader.send(body);
    return reader;
  }

  /** Subscribes by WebSocket, as this browser would. */
  static SilentReader bySocket(Browser browser, String document) throws IOException {
    SilentReader reader = new SilentReader(browser);
    reader.request(
        "GET",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Origin: " + browser.address(),
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Protocol: graphql-transport-ws");
    reader.frame(Map.of("type", "connection_init"));
    reader.frame(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", document)));
    return reader;
  }

  /** Reads on until the text has come. */
  boolean findsAtLast(String text) throws IOException {
    return new Scanner(socket.getInputStream(), ISO_8859_1)
            .findWithinHorizon(Pattern.quote(text), 0)
        != null;
  }

  private void request(String method, String... headers) throws IOException {
    String cookies =
        Stream.of("cloudpioneer-session", "XSRF-TOKEN")
            .map(name -> name + "=" + cookie(name))
            .collect(Collectors.joining("; "));
    Stream<String> lines =
        Stream.concat(
            Stream.of(
                method + " /graphql HTTP/1.1",
                "Host: " + browser.address().getAuthority(),
                "Cookie: " + cookies),
            Stream.of(headers));
    send(lines.collect(Collectors.joining("\r\n", "", "\r\n\r\n")).getBytes(UTF_8));
  }

  /** A text frame of up to 64 KiB (RFC 6455); its mask is zero, so the text stays as it is. */
  private void frame(Map<String, ?> message) throws IOException {
    byte[] text = json(message);
    send(
        ByteBuffer.allocate(8 + text.length)
            .put((byte) 0x81)
            .put((byte) (0x80 | 126))
            .putShort((short) text.length)
            .putInt(0)
            .put(text)
            .array());
  }

  private void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  private String cookie(String name) {
    return browser.cookie(name).orElseThrow().getValue();
  }

  private static byte[] json(Map<String, ?> message) {
    return JsonMapper.shared().writeValueAsBytes(message);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
