package io.cloudpioneer.agents.inventory;

import io.cloudpioneer.agents.reading.HostParts;
import io.cloudpioneer.protocol.agent.ObservedResource;
import io.cloudpioneer.protocol.agent.ResourceIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.HWDiskStore;
import oshi.hardware.NetworkIF;
import oshi.software.os.OSFileStore;

/**
 * The host and its disks, file systems and network interfaces. Only what stays is an attribute:
 * what goes up and down is a metric.
 */
public final class Inventory {
  private final HostParts parts;
  private final HostIdentity identity;
  private final HostAttributes hostAttributes;

  public Inventory(SystemInfo system, HostIdentity identity, String agentVersion) {
    this.parts = new HostParts(system);
    this.identity = identity;
    this.hostAttributes = new HostAttributes(system, identity, agentVersion);
  }

  /** The host first. */
  public List<ObservedResource> observe() {
    Map<ResourceIdentity, ObservedResource> found = new LinkedHashMap<>();
    List<NetworkIF> interfaces = parts.networkInterfaces();
    ObservedResource host =
        ObservedResource.newBuilder()
            .setIdentity(identity.host())
            .setName(identity.hostName())
            .putAllAttributes(hostAttributes.read(interfaces))
            .build();
    found.put(host.getIdentity(), host);
    parts.disks().forEach(it -> put(found, disk(it)));
    parts.fileSystems().forEach(it -> put(found, fileSystem(it)));
    interfaces.forEach(it -> put(found, networkInterface(it)));
    return List.copyOf(found.values());
  }

  private ObservedResource disk(HWDiskStore disk) {
    return part(
        "disk",
        disk.getName(),
        Map.of(
            "system.device", disk.getName(),
            "disk.model", disk.getModel(),
            "disk.serial_number", disk.getSerial(),
            "disk.size", Long.toString(disk.getSize())));
  }

  private ObservedResource fileSystem(OSFileStore store) {
    return part(
        "file_system",
        store.getMount(),
        Map.of(
            "system.device", store.getVolume(),
            "system.filesystem.mountpoint", store.getMount(),
            "system.filesystem.type", store.getType(),
            "system.filesystem.limit", Long.toString(store.getTotalSpace())));
  }

  private ObservedResource networkInterface(NetworkIF network) {
    return part(
        "network_interface",
        network.getName(),
        Map.of(
            "network.interface.name", network.getName(),
            "network.interface.mac", network.getMacaddr(),
            "network.interface.mtu", Long.toString(network.getMTU()),
            "network.interface.ip", String.join(",", addresses(List.of(network)))));
  }

  private ObservedResource part(String type, String name, Map<String, String> attributes) {
    ObservedResource.Builder part =
        ObservedResource.newBuilder()
            .setIdentity(identity.part(type, name))
            .setName(name)
            .setParent(identity.host());
    attributes.forEach((key, value) -> {
      if (!value.isBlank() && !value.equals("unknown")) {
        part.putAttributes(key, value);
      }
    });
    return part.build();
  }

  /** A mount point may be listed twice; the later one lies on top. */
  private static void put(Map<ResourceIdentity, ObservedResource> found, ObservedResource part) {
    found.put(part.getIdentity(), part);
  }

  /** In a stable order, without the ones every interface gives itself. */
  static List<String> addresses(Collection<NetworkIF> interfaces) {
    List<String> addresses = new ArrayList<>();
    for (NetworkIF it : interfaces) {
      addresses.addAll(List.of(it.getIPv4addr()));
      addresses.addAll(List.of(it.getIPv6addr()));
    }
    return addresses.stream()
        .filter(address -> !address.toLowerCase(Locale.ROOT).startsWith("fe80"))
        .sorted()
        .toList();
  }
}
