package io.cloudpioneer.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that are free now, for a platform of our own. */
record Ports(int web, int grpc, int http, int agent) {
  static Ports free() {
    return new Ports(one(), one(), one(), one());
  }

  private static int one() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
