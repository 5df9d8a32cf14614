package io.cloudpioneer.app.audit.chain;

import java.io.PrintStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a person what a check does and finds, one line each. */
public final class Terminal {
  /** What a terminal would obey or hide: a name in an event could write lines that we did not. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private final PrintStream out;

  public Terminal(PrintStream out) {
    this.out = out;
  }

  public void say(String step, String format, Object... values) {
    String what = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
    out.printf(Locale.ROOT, "  %-12s %s%n", step, visible(what));
  }

  private static String visible(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(
            unseen -> Matcher.quoteReplacement("\\u%04x".formatted(unseen.group().codePointAt(0))));
  }
}
