package io.cloudpioneer.sagas.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param timeout how long a receiver may take for one attempt
 * @param attempts how often a receiver is tried that fails for the moment
 * @param firstPause between the first attempt and the second; doubled each time, up to ten minutes
 * @param from the sender of letters
 */
@ConfigurationProperties("cloudpioneer.notifications")
public record NotificationSettings(
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("6") int attempts,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("cloudpioneer@localhost") String from) {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** How long to wait after so many attempts. */
  Duration pauseAfter(int attempt) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
