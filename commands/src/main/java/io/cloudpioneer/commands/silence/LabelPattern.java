package io.cloudpioneer.commands.silence;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cloudpioneer.commands.Rejected;

/**
 * A regular expression that a label is held against. RE2 takes time in proportion to the text and
 * to the expression with its repetitions written out, and stack in proportion to the latter: so
 * that length has a bound.
 */
final class LabelPattern {
  private static final int LONGEST = 200;
  private static final int LONGEST_WRITTEN_OUT = 1_000;

  /** RE2's instructions: a character that may be left out takes two. */
  private static final int MOST_INSTRUCTIONS = 2_000;

  private LabelPattern() {}

  static Pattern compile(String text) {
    if (text.length() > LONGEST) {
      throw Rejected.because(
          "silence.bad-pattern",
          "A regular expression has at most %d characters, not %d"
              .formatted(LONGEST, text.length()));
    }
    if (WrittenOut.lengthOf(text) > LONGEST_WRITTEN_OUT) {
      throw tooLarge(text);
    }
    try {
      Pattern pattern = Pattern.compile(text);
      if (pattern.programSize() > MOST_INSTRUCTIONS) {
        throw tooLarge(text);
      }
      return pattern;
    } catch (PatternSyntaxException bad) {
      throw Rejected.because(
          "silence.bad-pattern",
          "'%s' is no regular expression (RE2): %s".formatted(text, bad.getDescription()));
    }
  }

  private static Rejected tooLarge(String text) {
    return Rejected.because(
        "silence.pattern-too-large",
        "'%s' is too large: with its repetitions written out a regular expression has at most %d characters, half as many where each may be left out; lower the counts in braces"
            .formatted(text, LONGEST_WRITTEN_OUT));
  }
}
