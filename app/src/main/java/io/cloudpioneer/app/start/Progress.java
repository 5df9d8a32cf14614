package io.cloudpioneer.app.start;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the person at the terminal what a start is doing; the same lines go to the log. */
public final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  private Progress() {}

  /** Says that a step is done, how it went, and how long it took. */
  public static void done(String step, String outcome, Instant since) {
    double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
    say(step, String.format(Locale.ROOT, "%s (%.1f s)", outcome, seconds));
  }

  /** Says one line about a step. */
  public static void say(String step, String what) {
    show(step, what);
    LOG.info("{}: {}", step, what);
  }

  /** Says one line that no log may hold. */
  @SuppressWarnings("SystemOut") // The terminal is where a person waits for these lines.
  static void show(String step, String what) {
    System.out.printf("  %-12s %s%n", step, what);
  }
}
