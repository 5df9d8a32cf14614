package io.cloudpioneer.events.playbook;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for the labels of what set a playbook off, such as {@code
 * ${system.filesystem.mountpoint}/reports}; {@code $$} is a dollar sign.
 *
 * <p>A label's value is put in as it is and never read as a template itself.
 */
public record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\$(?:\\$|\\{([A-Za-z0-9_.-]{1,100})})?");

  /**
   * A template as it is written.
   *
   * @throws IllegalArgumentException where a dollar sign begins neither a place nor another dollar
   *     sign; says where
   */
  public Template {
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (place.group().equals("$")) {
        throw new IllegalArgumentException(
            "'%s': the $ at character %d begins no place; write ${label}, or $$ for a dollar sign"
                .formatted(text, place.start() + 1));
      }
    }
  }

  /** The labels it has places for. */
  public Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      if (place.group(1) != null) {
        labels.add(place.group(1));
      }
    }
    return labels;
  }

  /**
   * The text with every place filled.
   *
   * @throws IllegalArgumentException where a label is missing; names it
   */
  public String filled(Map<String, String> labels) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), labels)));
  }

  private String value(String label, Map<String, String> labels) {
    if (label == null) {
      return "$";
    }
    String value = labels.get(label);
    if (value == null) {
      throw new IllegalArgumentException(
          "'%s' needs the label '%s', which what set it off does not have".formatted(text, label));
    }
    return value;
  }
}
