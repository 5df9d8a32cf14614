package io.cloudpioneer.graphql.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {
  private Instant now = Instant.parse("2026-11-23T14:05:00Z");

  private final LoginAttempts attempts =
      new LoginAttempts(
          5,
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
              return this;
            }
          });

  @Test
  void forgivesASlipOrTwo() {
    fail(4);

    assertThat(attempts.waitFor("admin")).isZero();
  }

  @Test
  void makesGuessingWaitLongerEachTime() {
    fail(5);
    assertThat(attempts.waitFor("admin")).isEqualTo(Duration.ofSeconds(5));

    now = now.plusSeconds(5);
    assertThat(attempts.waitFor("admin")).isZero();

    fail(1);
    assertThat(attempts.waitFor("admin")).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void neverLocksOutForLongerThanAQuarterOfAnHour() {
    fail(200);

    assertThat(attempts.waitFor("admin")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void startsAnewAfterASuccess() {
    fail(9);
    attempts.succeeded("admin");

    assertThat(attempts.waitFor("admin")).isZero();
  }

  @Test
  void forgetsTheOldestWhereThereAreTooMany() {
    fail(9);
    for (int other = 0; other < 10_000; other++) {
      attempts.failed("other " + other);
    }

    assertThat(attempts.waitFor("admin")).isZero();
  }

  private void fail(int times) {
    for (int time = 0; time < times; time++) {
      attempts.failed("admin");
    }
  }
}
