package io.cloudpioneer.agents.action.desk;

import io.cloudpioneer.agents.action.step.Refused;
import io.cloudpioneer.protocol.action.CarryOut;
import java.time.Duration;
import java.time.Instant;

/** Until when a step may begin, by this host's clock. */
record Deadline(Instant time) {
  /** A key is remembered until then at least, so it can't be any time. */
  static final Duration FURTHEST = Duration.ofDays(1);

  static Deadline of(CarryOut order) {
    return new Deadline(Times.instant(order.getBeginBeforeUnixNano()));
  }

  /** Of an order that hasn't come yet. */
  static Deadline furthest() {
    return new Deadline(Instant.now().plus(FURTHEST));
  }

  void checkUsable() throws Refused {
    if (time.isAfter(Instant.now().plus(FURTHEST))) {
      throw new Refused(
          "step.deadline-unusable",
          "A step begins within a day or not at all; %s is further ahead".formatted(time));
    }
  }

  void checkAhead() throws Refused {
    Instant now = Instant.now();
    if (!now.isBefore(time)) {
      throw new Refused(
          "step.too-late",
          "It had to begin before %s, and it is %s by the agent's clock".formatted(time, now));
    }
  }

  /** Until then its key is remembered, also where it is unusable. */
  Instant remembered() {
    Instant furthest = Instant.now().plus(FURTHEST);
    return time.isAfter(furthest) ? furthest : time;
  }
}
