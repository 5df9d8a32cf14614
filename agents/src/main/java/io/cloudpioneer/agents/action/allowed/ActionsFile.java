package io.cloudpioneer.agents.action.allowed;

import io.cloudpioneer.agents.settings.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the file. Not a properties file as the other settings are: there a backslash means
 * something of its own, and the pattern {@code \.} would silently allow any character.
 */
public final class ActionsFile {
  private static final int LONGEST = 1 << 20;
  private static final Pattern TITLE =
      Pattern.compile("\\[([a-z]+)(?: +([A-Za-z0-9][A-Za-z0-9._@-]{0,99}))?]");
  private static final Pattern LINE = Pattern.compile("([a-z][A-Za-z0-9.-]*)\\s*=\\s*(.*)");

  private ActionsFile() {}

  public static List<Section> read(Path file) throws UnusableSetting {
    List<Section> sections = new ArrayList<>();
    Set<String> titles = new HashSet<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String place = "%s, line %d".formatted(file, number);
      String text = line.strip();
      if (text.startsWith("[")) {
        if (!titles.add(text)) {
          throw new UnusableSetting("%s: %s stands here twice".formatted(place, text));
        }
        sections.add(section(text, place));
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        addLine(sections, text, place);
      }
    }
    return sections;
  }

  private static List<String> lines(Path file) throws UnusableSetting {
    try {
      Trust.check(file);
      if (Files.size(file) > LONGEST) {
        throw new UnusableSetting("The actions file %s has more than 1 MB".formatted(file));
      }
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UnusableSetting(
          "The actions file can't be used (%s: %s). --actions-file= names one, or nothing where no actions are wanted"
              .formatted(unreadable.getClass().getSimpleName(), unreadable.getMessage()));
    }
  }

  private static Section section(String title, String place) throws UnusableSetting {
    Matcher matcher = TITLE.matcher(title);
    if (!matcher.matches()) {
      throw new UnusableSetting(
          "%s: %s is no title. Write [limits], [script NAME], [service NAME], [process NAME] or [directory NAME]"
              .formatted(place, title));
    }
    String name = matcher.group(2);
    return new Section(matcher.group(1), name == null ? "" : name, place);
  }

  private static void addLine(List<Section> sections, String text, String place)
      throws UnusableSetting {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches() || sections.isEmpty()) {
      throw new UnusableSetting(
          "%s: '%s' is no line of a section. Write key = value below a title such as [directory reports]"
              .formatted(place, text));
    }
    sections.getLast().put(matcher.group(1), matcher.group(2));
  }
}
