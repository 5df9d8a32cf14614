package io.cloudpioneer.agents.reading;

import java.util.List;
import java.util.function.Supplier;
import oshi.hardware.HWDiskStore;

/** What disks read and wrote. */
final class DiskReadings implements ReadingSource {
  static final Metric IO = Metric.counter("system.disk.io", "By");
  static final Metric OPERATIONS = Metric.counter("system.disk.operations", "{operation}");

  private final Supplier<List<HWDiskStore>> disks;

  DiskReadings(Supplier<List<HWDiskStore>> disks) {
    this.disks = disks;
  }

  @Override
  public void read(Readings into) {
    for (HWDiskStore disk : disks.get()) {
      into.add(IO, disk.getReadBytes(), attributes(disk, "read"));
      into.add(IO, disk.getWriteBytes(), attributes(disk, "write"));
      into.add(OPERATIONS, disk.getReads(), attributes(disk, "read"));
      into.add(OPERATIONS, disk.getWrites(), attributes(disk, "write"));
    }
  }

  private static String[] attributes(HWDiskStore disk, String direction) {
    return new String[] {"system.device", disk.getName(), "disk.io.direction", direction};
  }
}
