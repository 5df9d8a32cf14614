package io.cloudpioneer.commands.silence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a regular expression would be with its counted repetitions written out, for RE2 does
 * write them out: {@code (a{100}){100}} is ten thousand characters. Said before it is compiled,
 * which may be more than the memory holds; rather too much than too little where it is no proper
 * expression.
 */
final class WrittenOut {
  private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  /** More than anybody asks about, and far from an overflow. */
  private static final long PLENTY = 1_000_000_000;

  private final String pattern;
  private final Deque<Long> outside = new ArrayDeque<>();
  private long length;
  private long last;

  private WrittenOut(String pattern) {
    this.pattern = pattern;
  }

  /** Its length, in characters; exact up to a thousand million. */
  static long lengthOf(String pattern) {
    WrittenOut all = new WrittenOut(pattern);
    int at = 0;
    while (at < pattern.length()) {
      at = all.read(at);
    }
    return all.length;
  }

  private int read(int at) {
    Matcher count = COUNT.matcher(pattern).region(at, pattern.length());
    if (count.lookingAt()) {
      repeat(Math.max(number(count.group(1)), number(count.group(2))));
      return count.end();
    }
    switch (pattern.charAt(at)) {
      case '(' -> {
        outside.push(length);
        length = 0;
        take(1);
      }
      case ')' -> {
        take(1);
        last = length;
        length = add(outside.isEmpty() ? 0 : outside.pop(), last);
      }
      case '?', '*', '+' -> {
        length = add(length, 1);
        last = add(last, 1);
      }
      default -> {
        int end = PatternAtom.endOf(pattern, at);
        take(pattern.startsWith("\\Q", at) ? end - at : 1);
        return end;
      }
    }
    return at + 1;
  }

  private void take(long characters) {
    last = characters;
    length = add(length, characters);
  }

  private void repeat(long times) {
    long copies = Math.min(PLENTY, last * Math.max(1, times));
    length = add(length - last, copies);
    last = copies;
  }

  private static long add(long one, long other) {
    return Math.min(PLENTY, one + other);
  }

  private static long number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
  }
}
