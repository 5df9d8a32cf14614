package io.cloudpioneer.app.audit.verification;

import io.cloudpioneer.app.audit.chain.Terminal;
import java.util.concurrent.TimeUnit;

/** Tells every few seconds how far a check is, how fast, and how long it will take. */
final class CheckProgress {
  private static final long BETWEEN = TimeUnit.SECONDS.toNanos(2);
  private static final double NANOS = 1e9;

  private final Terminal terminal;
  private final long total;
  private final long began = System.nanoTime();
  private long toldAt = began;
  private long checked;

  CheckProgress(Terminal terminal, long total) {
    this.terminal = terminal;
    this.total = total;
  }

  void checkedOne() {
    checked++;
    long now = System.nanoTime();
    if (now - toldAt >= BETWEEN) {
      toldAt = now;
      terminal.say(
          "Checking",
          "%,d of about %,d events, %,.0f a second, about %,.0f s to go",
          checked,
          total,
          rate(),
          Math.max(0, total - checked) / rate());
    }
  }

  long checked() {
    return checked;
  }

  /** Events a second since it began. */
  double rate() {
    return checked / Math.max(1e-3, (System.nanoTime() - began) / NANOS);
  }
}
