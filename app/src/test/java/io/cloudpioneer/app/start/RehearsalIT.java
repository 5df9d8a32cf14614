package io.cloudpioneer.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.app.CloudPioneer;
import io.cloudpioneer.app.testing.EmptyDataFolder;
import io.cloudpioneer.app.testing.FreePorts;
import io.cloudpioneer.app.testing.PlatformProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RehearsalIT {
  private final Path data = Path.of("target/integration/rehearsal").toAbsolutePath();

  @AfterEach
  void endServers() {
    PlatformProcess.endAllIn(data);
  }

  @Test
  void endsTheStartInOrderAndLeavesNoServerBehind() {
    var properties = new ArrayList<>(FreePorts.properties());
    properties.add("--cloudpioneer.rehearsal=true");

    int code = PlatformProcess.launch(CloudPioneer.class, data, properties).awaitItsEnd();

    assertThat(code).isZero();
    assertThat(data).isNotEmptyDirectory();
    assertThat(EmptyDataFolder.processesIn(data)).isEmpty();
  }
}
