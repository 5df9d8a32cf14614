package io.cloudpioneer.agents.action.script;

import io.cloudpioneer.agents.action.allowed.CommandLine;
import io.cloudpioneer.agents.action.allowed.Section;
import io.cloudpioneer.agents.action.allowed.TimeText;
import io.cloudpioneer.agents.settings.UnusableSetting;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A script that may be run.
 *
 * @param observe prints {@code name=value} lines about what the script works on
 * @param arguments the pattern of each
 */
record Script(
    String name,
    CommandLine command,
    Optional<CommandLine> undo,
    Optional<CommandLine> observe,
    SortedMap<String, Pattern> arguments,
    Duration timeLimit) {
  private static final Duration PRESET = Duration.ofMinutes(5);

  Script {
    arguments = Collections.unmodifiableSortedMap(arguments);
  }

  static Script of(Section section) throws UnusableSetting {
    SortedMap<String, Pattern> arguments = new TreeMap<>();
    for (Map.Entry<String, String> given : section.takeStarting("argument.").entrySet()) {
      String key = "argument." + given.getKey();
      if (given.getKey().equals(ScriptRun.SCRIPT)) {
        throw section.unusable(key, "Name the argument otherwise");
      }
      arguments.put(given.getKey(), section.pattern(key, given.getValue()));
    }
    CommandLine command = commandLine(section, "command", section.required("command"), arguments);
    Script script =
        new Script(
            section.name(),
            command,
            optional(section, "undo", arguments),
            optional(section, "observe", arguments),
            arguments,
            TimeText.take(section, "time-limit", PRESET));
    section.end();
    return script;
  }

  /** Whether an argument could be taken for an option by one of the programs. */
  boolean opensWord(String argument) {
    return command.opensWord(argument)
        || undo.filter(it -> it.opensWord(argument)).isPresent()
        || observe.filter(it -> it.opensWord(argument)).isPresent();
  }

  private static Optional<CommandLine> optional(
      Section section, String key, Map<String, Pattern> arguments) throws UnusableSetting {
    Optional<String> text = section.take(key);
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(commandLine(section, key, text.get(), arguments));
  }

  private static CommandLine commandLine(
      Section section, String key, String text, Map<String, Pattern> arguments)
      throws UnusableSetting {
    CommandLine line = CommandLine.of(section, key, text);
    for (String place : line.places()) {
      if (!arguments.containsKey(place)) {
        throw section.unusable(
            key, "Say what {%s} may be: argument.%s = a pattern".formatted(place, place));
      }
    }
    return line;
  }
}
