package io.cloudpioneer.agents.action;

import io.cloudpioneer.agents.action.allowed.ActionsFile;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.desk.Capabilities;
import io.cloudpioneer.agents.action.directory.Directories;
import io.cloudpioneer.agents.action.process.ProcessRenice;
import io.cloudpioneer.agents.action.script.ScriptRun;
import io.cloudpioneer.agents.action.service.ServiceChange;
import io.cloudpioneer.agents.action.step.Capability;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the actions file allows.
 *
 * @param atOnce how many steps are carried out at the same time
 */
record AllowedActions(Capabilities capabilities, int atOnce) {
  private static final int PRESET_AT_ONCE = 2;
  private static final int MOST_AT_ONCE = 16;

  /** Nothing where there is no file. */
  static AllowedActions read(Optional<Path> file) throws UnusableSetting {
    List<Capability> all = new ArrayList<>();
    List<Section> directories = new ArrayList<>();
    int atOnce = PRESET_AT_ONCE;
    for (Section section : file.isEmpty() ? List.<Section>of() : ActionsFile.read(file.get())) {
      if (section.name().isEmpty() != section.kind().equals("limits")) {
        throw section.unusable("title", "Name one target: [%s NAME]".formatted(section.kind()));
      }
      switch (section.kind()) {
        case "limits" -> {
          atOnce = section.number("at-once", PRESET_AT_ONCE, 1, MOST_AT_ONCE);
          section.end();
        }
        case "script" -> all.add(ScriptRun.of(section));
        case "service" -> all.addAll(ServiceChange.of(section));
        case "process" -> all.add(ProcessRenice.of(section));
        case "directory" -> directories.add(section);
        default ->
            throw section.unusable(
                "title", "There are limits, script, service, process and directory");
      }
    }
    all.addAll(Directories.of(directories));
    return new AllowedActions(new Capabilities(all), atOnce);
  }
}
