package io.cloudpioneer.agents.reading;

import oshi.hardware.GlobalMemory;
import oshi.hardware.VirtualMemory;

/** Memory and swap; "free" memory is what is available to programs without swapping. */
final class MemoryReadings implements ReadingSource {
  static final Metric USAGE = Metric.upDownCounter("system.memory.usage", "By");
  static final Metric UTILIZATION = Metric.gauge("system.memory.utilization", "1");
  static final Metric PAGING_USAGE = Metric.upDownCounter("system.paging.usage", "By");
  static final Metric PAGING_UTILIZATION = Metric.gauge("system.paging.utilization", "1");

  private final GlobalMemory memory;

  MemoryReadings(GlobalMemory memory) {
    this.memory = memory;
  }

  @Override
  public void read(Readings into) {
    double total = memory.getTotal();
    double free = memory.getAvailable();
    readStates(into, USAGE, UTILIZATION, "system.memory.state", total - free, free);
    VirtualMemory swap = memory.getVirtualMemory();
    double used = swap.getSwapUsed();
    readStates(
        into,
        PAGING_USAGE,
        PAGING_UTILIZATION,
        "system.paging.state",
        used,
        swap.getSwapTotal() - used);
  }

  private static void readStates(
      Readings into, Metric usage, Metric utilization, String state, double used, double free) {
    into.add(usage, used, state, "used");
    into.add(usage, free, state, "free");
    // Without swap there is nothing to use a share of: 0 / 0 is left out.
    into.add(utilization, used / (used + free), state, "used");
    into.add(utilization, free / (used + free), state, "free");
  }
}
