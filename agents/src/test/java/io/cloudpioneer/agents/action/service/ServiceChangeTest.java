package io.cloudpioneer.agents.action.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.testing.Deeds;
import io.cloudpioneer.agents.testing.Scripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceChangeTest {
  private static final Map<String, String> SHOP = Map.of("service", "shop");

  @TempDir Path folder;

  @Test
  void stopsByACommandAndUndoesByTheOther() throws Exception {
    Path running = Files.createFile(folder.resolve("running"));
    Deeds stop = new Deeds(shop("rm " + running, "touch " + running).getFirst(), SHOP);
    assertThat(stop.observe().value("service.state")).isEqualTo("active");
    assertThat(stop.effect()).isEqualTo("Would stop shop");
    Map<String, String> notes = stop.carryOut();
    assertThat(running).doesNotExist();
    assertThat(stop.observe().value("service.state")).isEqualTo("inactive");
    stop.undo(notes);
    stop.undo(notes);
    assertThat(running).exists();
  }

  @Test
  void leavesAServiceStoppedByItsUndoThatWasStoppedBefore() throws Exception {
    Path running = folder.resolve("running");
    Deeds stop = new Deeds(shop("rm " + running, "touch " + running).getFirst(), SHOP);
    Map<String, String> notes = stop.carryOut();
    assertThat(stop.effect()).contains("already");
    stop.undo(notes);
    assertThat(running).doesNotExist();
  }

  @Test
  void startsAndUndoesByStopping() throws Exception {
    Path running = folder.resolve("running");
    Deeds start = new Deeds(shop("rm " + running, "touch " + running).getLast(), SHOP);
    Map<String, String> notes = start.carryOut();
    assertThat(running).exists();
    start.undo(notes);
    assertThat(running).doesNotExist();
  }

  @Test
  void waitsForAServiceThatComesToItsStateLater() throws Exception {
    Path running = Files.createFile(folder.resolve("running"));
    String later = "(sleep 1; rm " + running + ") > /dev/null 2>&1 &";
    Deeds stop = new Deeds(shop(later, "touch " + running).getFirst(), SHOP);
    stop.carryOut();
    assertThat(running).doesNotExist();
  }

  @Test
  void failsWhereTheServiceStaysAsItWas() throws Exception {
    Files.createFile(folder.resolve("running"));
    Deeds stop = new Deeds(shop("true", "true").getFirst(), SHOP);
    Map<String, String> notes = stop.prepare();
    stop.limit.restart(Duration.ofMillis(500));
    assertThat(Deeds.code(() -> stop.carryOut(notes))).isIn("service.unchanged", "step.timed-out");
  }

  @Test
  void tellsAStatusThatMeansNothing() throws Exception {
    Path status = Scripts.script(folder, "status", "exit 4");
    Capability stop =
        ServiceChange.of(
                Scripts.sections(
                        folder,
                        "[service shop]",
                        "stop = /bin/true",
                        "start = /bin/true",
                        "status = " + status)
                    .getFirst())
            .getFirst();
    assertThat(Deeds.code(() -> new Deeds(stop, SHOP).observe())).isEqualTo("command.failed");
  }

  @Test
  void asksForAllThreeCommandsWithoutArgumentsFromOutside() {
    assertThatThrownBy(() ->
            ServiceChange.of(
                Scripts.sections(folder, "[service shop]", "stop = /bin/true").getFirst()))
        .hasMessageContaining("[service shop]");
    assertThatThrownBy(() ->
            ServiceChange.of(
                Scripts.sections(
                        folder,
                        "[service shop]",
                        "stop = /bin/kill {pid}",
                        "start = /bin/true",
                        "status = /bin/true")
                    .getFirst()))
        .hasMessageContaining("no arguments from outside");
  }

  private List<Capability> shop(String stop, String start) throws Exception {
    Path running = folder.resolve("running");
    return ServiceChange.of(
        Scripts.sections(
                folder,
                "[service shop]",
                "stop = " + Scripts.script(folder, "stop", stop),
                "start = " + Scripts.script(folder, "start", start),
                "status = " + Scripts.script(folder, "status", "[ -e " + running + " ] || exit 3"))
            .getFirst());
  }
}
