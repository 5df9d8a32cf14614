package io.cloudpioneer.app.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A client that subscribes by server-sent events and then reads nothing until it is asked to. */
final class SilentReader implements AutoCloseable {
  private static final int SMALL = 4_096;
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();

  /** Subscribes as this signed-in browser would. */
  SilentReader(Browser browser, String json) throws IOException {
    URI address = browser.address();
    // So small a window that the system keeps little of what is not read.
    socket.setReceiveBufferSize(SMALL);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
    byte[] body = json.getBytes(UTF_8);
    String request =
        """
        POST /graphql HTTP/1.1
        Host: %s
        Accept: text/event-stream
        Content-Type: application/json
        Content-Length: %d
        Cookie: %s
        X-XSRF-TOKEN: %s

        """
            .replace("\n", "\r\n")
            .formatted(
                address.getAuthority(),
                body.length,
                cookies(browser),
                cookie(browser, "XSRF-TOKEN"));
    socket.getOutputStream().write(request.getBytes(UTF_8));
    socket.getOutputStream().write(body);
  }

  /** Reads on until a line holds the text. */
  boolean findsAtLast(String text) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    return reader.lines().anyMatch(line -> line.contains(text));
  }

  private static String cookies(Browser browser) {
    return Stream.of("cloudpioneer-session", "XSRF-TOKEN")
        .map(name -> name + "=" + cookie(browser, name))
        .collect(Collectors.joining("; "));
  }

  private static String cookie(Browser browser, String name) {
    return browser.cookie(name).orElseThrow().getValue();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
