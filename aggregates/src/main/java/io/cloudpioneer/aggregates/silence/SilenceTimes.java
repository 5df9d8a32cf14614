package io.cloudpioneer.aggregates.silence;

import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.silence.SilenceMatching;
import io.cloudpioneer.events.silence.SilenceDefinition;
import java.time.Duration;
import java.time.Instant;

/** When a silence can hold, and for what. */
final class SilenceTimes {
  private static final Duration LONGEST = Duration.ofDays(366);

  private SilenceTimes() {}

  /** Refuses what would silence nothing, everything, or for ever. */
  static void require(SilenceDefinition definition, Instant now) {
    SilenceMatching.of(definition.matcher());
    if (!definition.until().isAfter(definition.from())) {
      throw Rejected.because(
          "silence.ends-before-start", "A silence ends after it starts: choose a later end");
    }
    if (!definition.until().isAfter(now)) {
      throw Rejected.because(
          "silence.over-already", "A silence ends at a moment that is to come: choose a later end");
    }
    if (definition.until().isAfter(definition.from().plus(LONGEST))) {
      throw Rejected.because(
          "silence.too-long",
          "A silence lasts at most %d days: choose an earlier end".formatted(LONGEST.toDays()));
    }
  }
}
