package io.cloudpioneer.app.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.core.env.Environment;

/** Where this process is going to listen; what cannot be is said before anything is started. */
public final class ListeningAddresses {
  private static final List<String> TLS =
      List.of("server.ssl.bundle", "server.ssl.key-store", "server.ssl.certificate");

  private ListeningAddresses() {}

  /** Refuses plain HTTP for other machines, and ports that somebody else has. */
  public static void check(Environment environment) {
    var http = address(environment.getProperty("server.address", "127.0.0.1"));
    if (!http.isLoopbackAddress() && TLS.stream().noneMatch(environment::containsProperty)) {
      throw new StartRefused(
          "Plain HTTP is served on the loopback address only: give server.ssl.bundle (or another server.ssl.* key), or leave server.address at 127.0.0.1 instead of "
              + http.getHostAddress());
    }
    requireFree(http, environment, "server.port", 8080);
    var anywhere = address("0.0.0.0");
    requireFree(anywhere, environment, "cloudpioneer.collector.grpc.port", 4317);
    requireFree(anywhere, environment, "cloudpioneer.collector.http.port", 4318);
  }

  private static void requireFree(
      InetAddress address, Environment environment, String property, int preset) {
    requireFree(address, environment.getProperty(property, Integer.class, preset), property);
  }

  /**
   * Refuses a port that is taken.
   *
   * @param port where 0 is any free one
   * @param property what moves it
   */
  public static void requireFree(InetAddress address, int port, String property) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException taken) {
      throw new StartRefused(
          "Port %d is taken by another program; --%s=… chooses another one"
              .formatted(port, property),
          taken);
    }
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new StartRefused("server.address=" + name + " is no address of this machine", e);
    }
  }
}
