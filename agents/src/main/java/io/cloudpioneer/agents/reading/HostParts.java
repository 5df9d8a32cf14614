package io.cloudpioneer.agents.reading;

import java.util.List;
import java.util.Set;
import oshi.SystemInfo;
import oshi.hardware.HWDiskStore;
import oshi.hardware.NetworkIF;
import oshi.software.os.OSFileStore;

/** The parts of a host that are worth watching, the same for metrics and inventory. */
public final class HostParts {
  /** They live in memory, which is watched as such, or are images that never change. */
  private static final Set<String> WITHOUT_STORAGE =
      Set.of("tmpfs", "devtmpfs", "ramfs", "squashfs", "iso9660");

  private final SystemInfo system;

  public HostParts(SystemInfo system) {
    this.system = system;
  }

  /** Disks that have room for something. */
  public List<HWDiskStore> disks() {
    return system.getHardware().getDiskStores().stream().filter(it -> it.getSize() > 0).toList();
  }

  /** Local file systems. A remote one is left out: a server that hangs would hang the agent. */
  public List<OSFileStore> fileSystems() {
    return system.getOperatingSystem().getFileSystem().getFileStores(true).stream()
        .filter(it -> it.getTotalSpace() > 0 && !WITHOUT_STORAGE.contains(it.getType()))
        .toList();
  }

  /** All but the loopback. */
  public List<NetworkIF> networkInterfaces() {
    return system.getHardware().getNetworkIFs(false);
  }
}
