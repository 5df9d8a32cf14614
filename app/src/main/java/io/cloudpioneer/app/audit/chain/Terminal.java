package io.cloudpioneer.app.audit.chain;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person what a check does and finds. */
public final class Terminal {
  private final PrintStream out;

  public Terminal(PrintStream out) {
    this.out = out;
  }

  public void say(String step, String format, Object... values) {
    String what = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
    out.printf(Locale.ROOT, "  %-12s %s%n", step, what);
  }
}
