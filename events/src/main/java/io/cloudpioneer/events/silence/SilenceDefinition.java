package io.cloudpioneer.events.silence;

import io.cloudpioneer.events.person.SealedText;
import java.time.Instant;

/**
 * What a silence keeps quiet, and when.
 *
 * @param from the first moment it holds
 * @param until the first moment it no longer holds
 * @param reason in its author's words
 */
public record SilenceDefinition(
    SilenceMatcher matcher, Instant from, Instant until, SealedText reason) {

  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
