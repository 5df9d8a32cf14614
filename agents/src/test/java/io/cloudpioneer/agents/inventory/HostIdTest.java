package io.cloudpioneer.agents.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.state.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostIdTest {
  @TempDir Path folder;

  @Test
  void isTheMachineId() throws Exception {
    Path machineId = Files.writeString(folder.resolve("machine-id"), "0123abc\n");
    try (StateFolder state = StateFolder.open(folder.resolve("state"))) {
      assertThat(HostId.find(machineId, state)).isEqualTo("0123abc");
    }
  }

  @Test
  void isMadeOnceWhereTheMachineHasNone() throws Exception {
    Path uninitialized = Files.writeString(folder.resolve("machine-id"), "uninitialized\n");
    try (StateFolder state = StateFolder.open(folder.resolve("state"))) {
      String made = HostId.find(uninitialized, state);
      assertThat(made).hasSize(36);
      assertThat(HostId.find(folder.resolve("missing"), state)).isEqualTo(made);
    }
  }
}
