package io.cloudpioneer.agents.action.allowed;

import io.cloudpioneer.agents.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program with its arguments, as the file words it: words between white space, each of which
 * reaches the program as one argument, with {@code {name}} standing for an argument's value.
 */
public record CommandLine(List<String> words) {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)}");

  public CommandLine {
    words = List.copyOf(words);
  }

  /** Reads a key; its program has to be there, and to be trusted. */
  public static CommandLine of(Section section, String key, String text) throws UnusableSetting {
    CommandLine line = new CommandLine(List.of(text.strip().split("\\s+")));
    Path program = section.path(key, line.words.getFirst());
    if (!Files.isExecutable(program)) {
      throw section.unusable(key, "The agent can't execute " + program);
    }
    try {
      line.checkProgram();
    } catch (IOException untrusted) {
      throw section.unusable(key, "The agent doesn't run it: " + untrusted.getMessage());
    }
    return line;
  }

  public Path program() {
    return Path.of(words.getFirst());
  }

  /** Once more before it runs: the file may have changed since the agent's start. */
  public void checkProgram() throws IOException {
    Trust.check(program());
  }

  /** The names that stand in it. */
  public Set<String> places() {
    Set<String> names = new HashSet<>();
    for (String word : words) {
      PLACE.matcher(word).results().map(place -> place.group(1)).forEach(names::add);
    }
    return names;
  }

  /** Whether a name's value would stand at the beginning of a word, where a dash makes options. */
  public boolean opensWord(String name) {
    return words.stream().anyMatch(word -> word.startsWith("{" + name + "}"));
  }

  public List<String> filled(Map<String, String> values) {
    return words.stream().map(word -> filled(word, values)).toList();
  }

  private static String filled(String word, Map<String, String> values) {
    return PLACE.matcher(word).replaceAll(place -> quoted(place, values));
  }

  private static String quoted(MatchResult place, Map<String, String> values) {
    return Matcher.quoteReplacement(values.getOrDefault(place.group(1), ""));
  }
}
