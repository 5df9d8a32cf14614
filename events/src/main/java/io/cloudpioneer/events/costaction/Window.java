package io.cloudpioneer.events.costaction;

import java.time.Instant;

/** A maintenance window: from inclusive, to exclusive. */
public record Window(Instant from, Instant to) {
  /** Whether work may begin at the moment. */
  public boolean isOpenAt(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
