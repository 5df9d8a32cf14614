package io.cloudpioneer.agents.reading;

import java.util.List;
import java.util.function.Supplier;
import oshi.software.os.OSFileStore;

/** Space of the file systems. */
final class FileSystemReadings implements ReadingSource {
  static final Metric USAGE = Metric.upDownCounter("system.filesystem.usage", "By");
  static final Metric UTILIZATION = Metric.gauge("system.filesystem.utilization", "1");

  private final Supplier<List<OSFileStore>> fileSystems;

  FileSystemReadings(Supplier<List<OSFileStore>> fileSystems) {
    this.fileSystems = fileSystems;
  }

  @Override
  public void read(Readings into) {
    for (OSFileStore store : fileSystems.get()) {
      double total = store.getTotalSpace();
      double free = store.getUsableSpace();
      double reserved = Math.max(0, store.getFreeSpace() - free);
      readState(into, store, "used", total - free - reserved, total);
      readState(into, store, "free", free, total);
      readState(into, store, "reserved", reserved, total);
    }
  }

  private static void readState(
      Readings into, OSFileStore store, String state, double bytes, double total) {
    String[] attributes = {
      "system.device", store.getVolume(),
      "system.filesystem.mountpoint", store.getMount(),
      "system.filesystem.type", store.getType(),
      "system.filesystem.state", state
    };
    into.add(USAGE, bytes, attributes);
    into.add(UTILIZATION, bytes / total, attributes);
  }
}
