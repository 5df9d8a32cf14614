package io.cloudpioneer.agents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the host calls itself, without asking a name server. */
final class HostName {
  private static final Path KERNELS = Path.of("/proc/sys/kernel/hostname");

  private HostName() {}

  static String find() throws IOException {
    if (Files.isReadable(KERNELS)) {
      return Files.readString(KERNELS).strip();
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "localhost";
    }
  }
}
