package io.cloudpioneer.agents.inventory;

import io.cloudpioneer.agents.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Finds {@code host.id}: the machine id, or one that is made once and kept. */
public final class HostId {
  private static final String KEPT = "host-id";

  private HostId() {}

  /**
   * @param machineId the file the operating system keeps its id in, {@code /etc/machine-id}
   */
  public static String find(Path machineId, StateFolder state) throws IOException {
    String found = read(machineId);
    if (!found.isEmpty()) {
      return found;
    }
    String kept = read(state.resolve(KEPT));
    if (!kept.isEmpty()) {
      return kept;
    }
    String made = UUID.randomUUID().toString();
    state.writePrivately(KEPT, made);
    return made;
  }

  private static String read(Path file) throws IOException {
    String text = Files.isReadable(file) ? Files.readString(file).strip() : "";
    // systemd writes this until the first boot has given the machine its id.
    return text.equals("uninitialized") ? "" : text;
  }
}
