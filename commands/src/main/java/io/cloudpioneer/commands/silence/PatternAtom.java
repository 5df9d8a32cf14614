package io.cloudpioneer.commands.silence;

/** What a regular expression repeats as one: a character, an escape, or a class in brackets. */
final class PatternAtom {
  private PatternAtom() {}

  /** The place after the one that begins at {@code start}; the text's end where it has none. */
  static int endOf(String pattern, int start) {
    return switch (pattern.charAt(start)) {
      case '\\' -> endOfEscape(pattern, start);
      case '[' -> endOfClass(pattern, start);
      default -> start + 1;
    };
  }

  private static int endOfEscape(String pattern, int start) {
    if (pattern.startsWith("\\Q", start)) {
      return after(pattern, "\\E", start + 2);
    }
    boolean braced =
        pattern.startsWith("\\x{", start)
            || pattern.startsWith("\\p{", start)
            || pattern.startsWith("\\P{", start);
    return braced ? after(pattern, "}", start + 3) : Math.min(start + 2, pattern.length());
  }

  /** A closing bracket in the first place is one of the class. */
  private static int endOfClass(String pattern, int start) {
    int at = pattern.startsWith("[^", start) ? start + 2 : start + 1;
    boolean first = true;
    while (at < pattern.length() && (first || pattern.charAt(at) != ']')) {
      first = false;
      boolean named = pattern.startsWith("[:", at) && pattern.indexOf(":]", at + 2) >= 0;
      if (named) {
        at = after(pattern, ":]", at + 2);
      } else {
        at = pattern.charAt(at) == '\\' ? endOfEscape(pattern, at) : at + 1;
      }
    }
    return Math.min(at + 1, pattern.length());
  }

  private static int after(String pattern, String end, int from) {
    int found = pattern.indexOf(end, from);
    return found < 0 ? pattern.length() : found + end.length();
  }
}
