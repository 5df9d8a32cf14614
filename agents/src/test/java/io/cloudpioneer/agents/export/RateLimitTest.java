package io.cloudpioneer.agents.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final long START = -5_000_000_000L;

  private final RateLimit limit = new RateLimit(100);

  @Test
  void letsTheFirstBatchPassAtOnce() {
    assertThat(limit.book(1_000, START)).isZero();
  }

  @Test
  void makesTheNextWaitForWhatWasSent() {
    limit.book(50, START);
    assertThat(limit.book(50, START)).isEqualTo(Duration.ofMillis(500));
    assertThat(limit.book(50, START)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void savesNothingUpWhileIdle() {
    limit.book(100, START);
    long muchLater = START + Duration.ofHours(1).toNanos();
    assertThat(limit.book(100, muchLater)).isZero();
    assertThat(limit.book(100, muchLater)).isEqualTo(Duration.ofSeconds(1));
  }
}
