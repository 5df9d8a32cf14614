package io.cloudpioneer.ingestion.metric.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesQuotaTest {
  private final MovableClock clock = new MovableClock();
  private final SeriesQuota quota = new SeriesQuota(2, clock);
  private final Client client = new Client.TokenHolder("shop", "*");

  @Test
  void admitsAsManySeriesAsItMayAndThoseAgain() {
    assertThat(quota.admits(client, series(1))).isTrue();
    assertThat(quota.admits(client, series(2))).isTrue();
    assertThat(quota.admits(client, series(3))).isFalse();
    assertThat(quota.admits(client, series(1))).isTrue();
  }

  @Test
  void givesThePlaceOfASeriesAwayOnceItWasSilentForAnHour() {
    quota.admits(client, series(1));
    clock.advance(Duration.ofMinutes(40));
    quota.admits(client, series(2));
    clock.advance(Duration.ofMinutes(30));

    assertThat(quota.admits(client, series(3))).isTrue();
    assertThat(quota.admits(client, series(1))).isFalse();
  }

  private static SeriesFingerprint series(int number) {
    return new SeriesFingerprint(new UUID(0, number));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
