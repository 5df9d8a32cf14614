package io.cloudpioneer.app.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what follows from an act, instead of sleeping. */
public final class Soon {
  private Soon() {}

  /** Tries until the assertion holds and nothing is thrown, for half a minute at most. */
  public static void soon(ThrowingRunnable assertion) {
    within(Duration.ofSeconds(30), assertion);
  }

  /** Tries until the assertion holds and nothing is thrown, for at most the given time. */
  public static void within(Duration limit, ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .untilAsserted(assertion);
  }
}
