package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.DeedKey;
import io.cloudpioneer.protocol.action.StepEnded;
import java.time.Instant;
import java.util.Optional;

/**
 * All that is remembered of one key.
 *
 * @param beginBefore until then the platform may ask for it; it can't be forgotten before
 * @param begun empty where it was refused
 * @param ended empty while it runs, or where the agent died meanwhile
 */
public record Entry(
    DeedKey key,
    Instant beginBefore,
    Instant changedAt,
    Optional<Begun> begun,
    Optional<StepEnded> ended,
    boolean acknowledged) {
  Entry withEnd(StepEnded outcome, Instant at) {
    return new Entry(key, beginBefore, at, begun, Optional.of(outcome), false);
  }

  Entry withAcknowledgement() {
    return new Entry(key, beginBefore, changedAt, begun, ended, true);
  }

  /** The entry without what takes room, for the list in memory. */
  Entry outline() {
    return new Entry(
        key,
        beginBefore,
        changedAt,
        begun.map(it -> Begun.UNREADABLE),
        ended.map(it -> StepEnded.getDefaultInstance()),
        acknowledged);
  }
}
