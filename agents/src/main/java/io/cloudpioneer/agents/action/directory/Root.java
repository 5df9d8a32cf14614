package io.cloudpioneer.agents.action.directory;

import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.allowed.TimeText;
import io.cloudpioneer.agents.action.step.Parameters;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A folder that may be pruned, and all below it.
 *
 * @param quarantine the folder on another volume that takes what is pruned; within the root itself
 *     where there is none
 * @param keep how long the quarantine holds it at least
 * @param mostFiles that one step moves
 */
record Root(
    String name,
    Path path,
    Optional<Path> quarantine,
    Duration keep,
    int mostFiles,
    Duration timeLimit) {
  static final String PATH = "path";
  private static final Duration PRESET_LIMIT = Duration.ofMinutes(30);
  private static final Duration PRESET_KEEP = Duration.ofDays(7);
  private static final int PRESET_FILES = 50_000;
  private static final int MOST_FILES = 1_000_000;

  static Root of(Section section) throws UnusableSetting {
    Path path = folder(section, PATH, section.required(PATH));
    Optional<String> quarantine = section.take("quarantine");
    Root root =
        new Root(
            section.name(),
            path,
            quarantine.isEmpty()
                ? Optional.empty()
                : Optional.of(folder(section, "quarantine", quarantine.get())),
            TimeText.take(section, "keep", PRESET_KEEP),
            section.number("most-files", PRESET_FILES, 1, MOST_FILES),
            TimeText.take(section, "time-limit", PRESET_LIMIT));
    if (root.quarantine.filter(it -> it.startsWith(path) || path.startsWith(it)).isPresent()) {
      throw section.unusable(
          "quarantine", "Name a folder outside of " + path + ", or leave the key out");
    }
    section.end();
    return root;
  }

  boolean holds(Parameters parameters) {
    try {
      Path asked = Path.of(parameters.text(PATH));
      return asked.equals(asked.normalize()) && asked.startsWith(path);
    } catch (InvalidPathException _) {
      return false;
    }
  }

  /** The way from the root to what is asked for; empty for the root itself. */
  Path way(Parameters parameters) {
    return path.relativize(Path.of(parameters.text(PATH)));
  }

  /** Whether what is asked for lies where pruned files wait to be put back. */
  boolean isInQuarantine(Parameters parameters) {
    for (Path name : way(parameters)) {
      if (name.toString().equals(Quarantine.WITHIN_ROOT)) {
        return true;
      }
    }
    return false;
  }

  private static Path folder(Section section, String key, String text) throws UnusableSetting {
    Path path = section.path(key, text);
    try {
      if (Files.isDirectory(path) && path.toRealPath().equals(path) && path.getNameCount() > 0) {
        return path;
      }
    } catch (IOException unreadable) {
      throw section.unusable(key, "Give a folder the agent can read: " + unreadable.getMessage());
    }
    throw section.unusable(
        key, "Give a folder that is there, other than /, by a path without symbolic links");
  }
}
