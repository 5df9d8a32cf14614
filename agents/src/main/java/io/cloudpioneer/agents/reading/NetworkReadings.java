package io.cloudpioneer.agents.reading;

import java.util.List;
import java.util.function.Supplier;
import oshi.hardware.NetworkIF;

/** What network interfaces sent and received. */
final class NetworkReadings implements ReadingSource {
  static final Metric IO = Metric.counter("system.network.io", "By");
  static final Metric PACKETS = Metric.counter("system.network.packet.count", "{packet}");
  static final Metric ERRORS = Metric.counter("system.network.errors", "{error}");
  private static final String INTERFACE = "network.interface.name";

  private final Supplier<List<NetworkIF>> interfaces;

  NetworkReadings(Supplier<List<NetworkIF>> interfaces) {
    this.interfaces = interfaces;
  }

  @Override
  public void read(Readings into) {
    for (NetworkIF it : interfaces.get()) {
      String name = it.getName();
      readBoth(into, IO, INTERFACE, name, it.getBytesRecv(), it.getBytesSent());
      // The conventions name the interface differently here.
      readBoth(into, PACKETS, "system.device", name, it.getPacketsRecv(), it.getPacketsSent());
      readBoth(into, ERRORS, INTERFACE, name, it.getInErrors(), it.getOutErrors());
    }
  }

  private static void readBoth(
      Readings into, Metric metric, String key, String name, double received, double sent) {
    into.add(metric, received, key, name, "network.io.direction", "receive");
    into.add(metric, sent, key, name, "network.io.direction", "transmit");
  }
}
