package io.cloudpioneer.agents.action.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Towards a program that answers as systemctl does, since systemd doesn't run every host. */
class SystemdTest {
  @TempDir Path folder;

  private Path load;
  private Path active;
  private Path called;
  private Systemd systemd;

  @BeforeEach
  void pretend() throws Exception {
    load = Files.writeString(folder.resolve("load"), "loaded");
    active = Files.writeString(folder.resolve("active"), "active");
    called = folder.resolve("called");
    systemd =
        new Systemd(
            Scripts.script(
                folder,
                "systemctl",
                "echo \"$@\" >> " + called,
                "case $1 in",
                "show) echo LoadState=$(cat "
                    + load
                    + "); echo ActiveState=$(cat "
                    + active
                    + ");;",
                "stop) echo inactive > " + active + ";;",
                "start) echo active > " + active + ";;",
                "esac"),
            "nginx.service");
  }

  @Test
  void stopsAndStartsAUnit() throws Exception {
    Deeds stop = deeds(ServiceState.INACTIVE);
    Map<String, String> notes = stop.carryOut();
    assertThat(Files.readString(active)).isEqualTo("inactive\n");
    stop.undo(notes);
    assertThat(Files.readString(active)).isEqualTo("active\n");
    assertThat(Files.readAllLines(called))
        .contains(
            "show --property=LoadState,ActiveState -- nginx.service",
            "stop -- nginx.service",
            "start -- nginx.service");
  }

  @Test
  void startsAUnitThatFailed() throws Exception {
    Files.writeString(active, "failed");
    Deeds start = deeds(ServiceState.ACTIVE);
    assertThat(start.observe().value("service.state")).isEqualTo("inactive");
    start.carryOut();
    assertThat(Files.readString(active)).isEqualTo("active\n");
  }

  @Test
  void refusesAUnitThatThereIsNotOrThatIsBetweenStates() throws Exception {
    Files.writeString(active, "deactivating");
    assertThat(Deeds.code(() -> deeds(ServiceState.ACTIVE).observe()))
        .isEqualTo("service.between-states");
    Files.writeString(load, "not-found");
    assertThat(Deeds.code(() -> deeds(ServiceState.ACTIVE).observe())).isEqualTo("service.unknown");
  }

  private Deeds deeds(ServiceState wanted) {
    Service service = new Service("nginx", systemd, Duration.ofMinutes(1));
    return new Deeds(new ServiceChange(service, wanted), Map.of("service", "nginx"));
  }
}
