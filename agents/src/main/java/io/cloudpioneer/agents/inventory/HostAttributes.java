package io.cloudpioneer.agents.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.NetworkIF;
import oshi.software.os.OperatingSystem;

/** The attributes of the host itself. */
final class HostAttributes {
  private final SystemInfo system;
  private final HostIdentity identity;
  private final String agentVersion;

  HostAttributes(SystemInfo system, HostIdentity identity, String agentVersion) {
    this.system = system;
    this.identity = identity;
    this.agentVersion = agentVersion;
  }

  Map<String, String> read(List<NetworkIF> interfaces) {
    Map<String, String> all = new LinkedHashMap<>(identity.attributes());
    putOperatingSystem(all);
    putProcessor(all);
    all.put("host.memory.size", Long.toString(system.getHardware().getMemory().getTotal()));
    all.put("host.ip", String.join(",", Inventory.addresses(interfaces)));
    all.put(
        "host.mac",
        String.join(",", interfaces.stream().map(NetworkIF::getMacaddr).sorted().toList()));
    all.put("cloudpioneer.agent.version", agentVersion);
    all.values().removeIf(value -> value.isBlank() || value.equals("unknown"));
    return all;
  }

  private void putOperatingSystem(Map<String, String> all) {
    OperatingSystem operatingSystem = system.getOperatingSystem();
    all.put("os.name", operatingSystem.getFamily());
    all.put("os.version", operatingSystem.getVersionInfo().getVersion());
    all.put("os.build_id", operatingSystem.getVersionInfo().getBuildNumber());
    all.put("os.description", operatingSystem.toString());
  }

  private void putProcessor(Map<String, String> all) {
    CentralProcessor processor = system.getHardware().getProcessor();
    CentralProcessor.ProcessorIdentifier model = processor.getProcessorIdentifier();
    all.put("host.cpu.vendor.id", model.getVendor());
    all.put("host.cpu.model.name", model.getName());
    all.put("host.cpu.family", model.getFamily());
    all.put("host.cpu.model.id", model.getModel());
    all.put("host.cpu.stepping", model.getStepping());
    all.put("host.cpu.logical.count", Integer.toString(processor.getLogicalProcessorCount()));
    all.put("host.cpu.physical.count", Integer.toString(processor.getPhysicalProcessorCount()));
  }
}
