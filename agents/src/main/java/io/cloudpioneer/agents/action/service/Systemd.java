package io.cloudpioneer.agents.action.service;

import io.cloudpioneer.agents.action.command.Command;
import io.cloudpioneer.agents.action.command.Printed;
import io.cloudpioneer.agents.action.step.Limit;
import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.agents.action.step.Unsuccessful;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A unit of systemd. */
final class Systemd implements ServiceControl {
  /** There where systemd is what runs this host. */
  private static final Path RUNNING = Path.of("/run/systemd/system");

  static final Path SYSTEMCTL = Path.of("/usr/bin/systemctl");

  private final Path systemctl;
  private final String unit;

  Systemd(Path systemctl, String unit) {
    this.systemctl = systemctl;
    this.unit = unit;
  }

  static boolean runsThisHost() {
    return Files.isDirectory(RUNNING) && Files.isExecutable(SYSTEMCTL);
  }

  @Override
  public ServiceState state(Limit limit) throws Unsuccessful, IOException, InterruptedException {
    Map<String, String> properties = properties(limit);
    if (!properties.getOrDefault("LoadState", "").equals("loaded")) {
      throw new Refused("service.unknown", "systemd has no unit " + unit);
    }
    return switch (properties.getOrDefault("ActiveState", "")) {
      case "active", "reloading", "activating" -> ServiceState.ACTIVE;
      case "inactive", "failed" -> ServiceState.INACTIVE;
      default ->
          throw new Refused(
              "service.between-states",
              "%s is %s; ask again once it has come to rest"
                  .formatted(unit, properties.getOrDefault("ActiveState", "unknown")));
    };
  }

  @Override
  public Command into(ServiceState wanted, String marker) {
    return new Command(words(wanted == ServiceState.ACTIVE ? "start" : "stop"), marker);
  }

  private Map<String, String> properties(Limit limit)
      throws Unsuccessful, IOException, InterruptedException {
    return Printed.successfully(words("show", "--property=LoadState,ActiveState"), limit)
        .text()
        .lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, _) -> first));
  }

  private List<String> words(String... verb) {
    List<String> words = new ArrayList<>(List.of(systemctl.toString()));
    words.addAll(List.of(verb));
    words.addAll(List.of("--", unit));
    return words;
  }
}
