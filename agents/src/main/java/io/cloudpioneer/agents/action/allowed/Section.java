package io.cloudpioneer.agents.action.allowed;

import io.cloudpioneer.agents.settings.UnusableSetting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One target in the file, such as {@code [directory reports]}, with the keys below it. */
public final class Section {
  private final String kind;
  private final String name;
  private final String place;
  private final Map<String, String> texts = new LinkedHashMap<>();

  Section(String kind, String name, String place) {
    this.kind = kind;
    this.name = name;
    this.place = place;
  }

  public String kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  void put(String key, String text) throws UnusableSetting {
    if (texts.put(key, text) != null) {
      throw unusable(key, "It is given twice");
    }
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** What a key says; asked once, since a key nobody asks for is one too many. */
  public Optional<String> take(String key) {
    return Optional.ofNullable(texts.remove(key));
  }

  public String required(String key) throws UnusableSetting {
    return take(key).filter(text -> !text.isEmpty()).orElseThrow(() -> unusable(key, "Give it"));
  }

  public Path path(String key, String text) throws UnusableSetting {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute() && path.equals(path.normalize())) {
        return path;
      }
    } catch (InvalidPathException _) {
      throw unusable(key, "Give an absolute path, without '.' and '..'");
    }
    throw unusable(key, "Give an absolute path, without '.' and '..'");
  }

  public Pattern pattern(String key, String text) throws UnusableSetting {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException wrong) {
      throw unusable(key, "Give a regular expression: " + wrong.getDescription());
    }
  }

  public int number(String key, int preset, int least, int most) throws UnusableSetting {
    String form = "Give a whole number from %d to %d".formatted(least, most);
    try {
      int number = take(key).map(Integer::parseInt).orElse(preset);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      throw unusable(key, form);
    }
    throw unusable(key, form);
  }

  /** All keys with a prefix, without it. */
  public SortedMap<String, String> takeStarting(String prefix) {
    SortedMap<String, String> taken = new TreeMap<>();
    for (String key : texts.keySet().stream().filter(it -> it.startsWith(prefix)).toList()) {
      taken.put(key.substring(prefix.length()), texts.getOrDefault(key, ""));
      texts.remove(key);
    }
    return taken;
  }

  /** To be called once everything was taken. */
  public void end() throws UnusableSetting {
    for (String key : texts.keySet()) {
      throw unusable(key, "There is no such key here; docs/agent.md lists them");
    }
  }

  public UnusableSetting unusable(String key, String whatToDo) {
    return new UnusableSetting("%s: %s of [%s]. %s".formatted(place, key, title(), whatToDo));
  }

  private String title() {
    return name.isEmpty() ? kind : kind + " " + name;
  }
}
