package io.cloudpioneer.events.costaction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the canonical form of RFC 8785, for objects, lists, texts, whole numbers of an int and
 * null: the kinds that have one form in every language.
 */
final class CanonicalJson {
  private static final String SHORT = "\b\t\n\f\r\"\\";
  private static final String SHORT_LETTERS = "btnfr\"\\";

  private CanonicalJson() {}

  /**
   * The text of a value.
   *
   * @throws IllegalArgumentException for a kind of value that is not among those above, or a text
   *     that no UTF-8 can hold
   */
  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Integer number -> number.toString();
      case String text -> quoted(text);
      case List<?> list ->
          list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> object -> object(object);
      default ->
          throw new IllegalArgumentException("A plan holds no " + value.getClass().getSimpleName());
    };
  }

  /** RFC 8785 sorts names by their UTF-16 code units, which is how Java compares texts. */
  private static String object(Map<?, ?> object) {
    Map<String, @Nullable Object> sorted = new TreeMap<>();
    object.forEach((name, value) -> sorted.put((String) name, value));
    return sorted.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + of(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    int escape = SHORT.indexOf(point);
    if (escape >= 0) {
      quoted.append('\\').append(SHORT_LETTERS.charAt(escape));
    } else if (point < ' ') {
      quoted.append("\\u%04x".formatted(point));
    } else if (Character.getType(point) == Character.SURROGATE) {
      throw new IllegalArgumentException("A text holds half a surrogate pair");
    } else {
      quoted.appendCodePoint(point);
    }
  }
}
