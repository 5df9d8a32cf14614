package io.cloudpioneer.agents.reading;

import oshi.software.os.OperatingSystem;

/** How many processes there are, and how long the host has been up. */
final class OperatingSystemReadings implements ReadingSource {
  static final Metric PROCESSES = Metric.upDownCounter("system.process.count", "{process}");
  static final Metric UPTIME = Metric.gauge("system.uptime", "s");

  private final OperatingSystem system;

  OperatingSystemReadings(OperatingSystem system) {
    this.system = system;
  }

  @Override
  public void read(Readings into) {
    into.add(PROCESSES, system.getProcessCount());
    into.add(UPTIME, system.getSystemUptime());
  }
}
