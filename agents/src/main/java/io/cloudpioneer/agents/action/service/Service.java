package io.cloudpioneer.agents.action.service;

import io.cloudpioneer.agents.action.allowed.CommandLine;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.allowed.TimeText;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.time.Duration;

/** A service that may be stopped and started. */
record Service(String name, ServiceControl control, Duration timeLimit) {
  private static final Duration PRESET = Duration.ofMinutes(2);

  static Service of(Section section) throws UnusableSetting {
    Duration timeLimit = TimeText.take(section, "time-limit", PRESET);
    boolean ownCommands = section.has("start") || section.has("stop") || section.has("status");
    if (!ownCommands && !Systemd.runsThisHost()) {
      throw section.unusable("start", "systemd doesn't run this host: give start, stop and status");
    }
    ServiceControl control =
        ownCommands
            ? new ServiceCommands(
                line(section, "start"), line(section, "stop"), line(section, "status"))
            : new Systemd(Systemd.SYSTEMCTL, section.name());
    section.end();
    return new Service(section.name(), control, timeLimit);
  }

  private static CommandLine line(Section section, String key) throws UnusableSetting {
    CommandLine line = CommandLine.of(section, key, section.required(key));
    if (!line.places().isEmpty()) {
      throw section.unusable(key, "A service's commands have no arguments from outside");
    }
    return line;
  }
}
