package io.cloudpioneer.agents.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(15), new Random(1));

  @Test
  void doublesWithJitter() {
    assertThat(backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(backoff.next()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    assertThat(backoff.next()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void neverWaitsLongerThanItsLimit() {
    for (int failure = 0; failure < 1_000; failure++) {
      assertThat(backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(15));
    }
  }

  @Test
  void startsAnewAfterSuccess() {
    backoff.next();
    backoff.next();
    backoff.reset();
    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
  }
}
