package io.cloudpioneer.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** The properties that give a platform of its own ports that are free now. */
public final class FreePorts {
  private FreePorts() {}

  public static List<String> properties() {
    return List.of(
        "--server.port=" + free(),
        "--cloudpioneer.collector.grpc.port=" + free(),
        "--cloudpioneer.collector.http.port=" + free(),
        "--cloudpioneer.agent.metrics-port=0");
  }

  /** One that is free now. */
  public static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
