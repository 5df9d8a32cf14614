package io.cloudpioneer.agents.reading;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/** Reads everything; a source that fails leaves only its own readings out. */
public final class HostReadings {
  private static final Logger LOG = LoggerFactory.getLogger(HostReadings.class);

  private final List<ReadingSource> sources;

  HostReadings(List<ReadingSource> sources) {
    this.sources = sources;
  }

  /** Readings of a host, and of the agent itself. */
  public static HostReadings of(SystemInfo host, boolean perCpu, ReadingSource agent) {
    HardwareAbstractionLayer hardware = host.getHardware();
    HostParts parts = new HostParts(host);
    return new HostReadings(
        List.of(
            new CpuReadings(hardware.getProcessor(), perCpu),
            new MemoryReadings(hardware.getMemory()),
            new FileSystemReadings(parts::fileSystems),
            new DiskReadings(parts::disks),
            new NetworkReadings(parts::networkInterfaces),
            new OperatingSystemReadings(host.getOperatingSystem()),
            agent));
  }

  public List<Reading> read() {
    Readings readings = new Readings();
    for (ReadingSource source : sources) {
      try {
        source.read(readings);
      } catch (RuntimeException failed) {
        LOG.warn("{} can't be read: {}", source.getClass().getSimpleName(), failed.toString());
      }
    }
    return readings.all();
  }
}
