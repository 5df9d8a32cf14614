package io.cloudpioneer.sagas.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotificationSettingsTest {
  private final NotificationSettings settings =
      new NotificationSettings(Duration.ofSeconds(10), 6, Duration.ofSeconds(5), "us@here");

  @Test
  void doublesThePauseWithEachAttempt() {
    assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(settings.pauseAfter(4)).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void pausesTenMinutesAtMost() {
    assertThat(settings.pauseAfter(10)).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.pauseAfter(1_000)).isEqualTo(Duration.ofMinutes(10));
  }
}
