package io.cloudpioneer.agents.reading;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;

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
    List<ReadingSource> sources = new ArrayList<>();
    sources.add(new CpuReadings(hardware.getProcessor(), perCpu));
    sources.add(new MemoryReadings(hardware.getMemory()));
    sources.add(new FileSystemReadings(host.getOperatingSystem().getFileSystem()));
    sources.add(new DiskReadings(hardware::getDiskStores));
    sources.add(new NetworkReadings(() -> interfaces(hardware)));
    sources.add(new OperatingSystemReadings(host.getOperatingSystem()));
    sources.add(agent);
    return new HostReadings(sources);
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

  private static List<NetworkIF> interfaces(HardwareAbstractionLayer hardware) {
    return hardware.getNetworkIFs(false);
  }
}
