package io.cloudpioneer.events.alert;

import java.time.Instant;

/**
 * What is known of some samples without reading them.
 *
 * @param least none of them is less; it may be lower than all of them
 * @param greatest none of them is greater; it may be higher than all of them
 * @param end all of them were taken before
 */
public record SampleBounds(double least, double greatest, Instant end) {
  public SampleBounds {
    if (!(least <= greatest)) {
      throw new IllegalArgumentException(
          "No sample lies between %s and %s".formatted(least, greatest));
    }
  }
}
