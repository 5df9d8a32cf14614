package io.cloudpioneer.app.embedded;

import io.cloudpioneer.app.start.ListeningAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The loopback port of an embedded server: the configured one, else the one it had last time if
 * that is free, else any free one.
 */
final class OwnPort {
  private OwnPort() {}

  /**
   * @param property by which it is configured
   * @param configured where 0 leaves the choice to us
   * @param home the server's folder, beside which the port is noted
   */
  static int choose(String property, int configured, Path home) {
    if (configured != 0) {
      ListeningAddresses.requireFree(InetAddress.getLoopbackAddress(), configured, property);
      return configured;
    }
    try {
      int port = free(Files.exists(note(home)) ? noted(home) : 0);
      OwnerOnlyFile.write(note(home), Integer.toString(port));
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port of the server that runs there. */
  static int noted(Path home) throws IOException {
    return Integer.parseInt(Files.readString(note(home)));
  }

  private static Path note(Path home) {
    return home.resolveSibling(home.getFileName() + ".port");
  }

  /** The wanted port if nobody listens there, else any free one. */
  static int free(int wanted) throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback, wanted));
      return socket.getLocalPort();
    } catch (IOException taken) {
      if (wanted == 0) {
        throw taken;
      }
      return free(0);
    }
  }
}
