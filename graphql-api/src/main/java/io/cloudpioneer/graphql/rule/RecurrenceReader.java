package io.cloudpioneer.graphql.rule;

import static java.util.Objects.requireNonNullElse;

import io.cloudpioneer.events.alert.Recurrence;
import io.cloudpioneer.graphql.refusal.Refusal;
import java.time.Duration;

/** What a rule makes of a condition that comes and goes, from what a person sent of it. */
final class RecurrenceReader {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(1);
  private static final int MOST_CHANGES = 100;

  private RecurrenceReader() {}

  static Recurrence read(RuleInput input) {
    Recurrence usual = Recurrence.USUAL;
    Duration reopens = requireNonNullElse(input.reopensWithin(), usual.reopensWithin());
    int changes = requireNonNullElse(input.steadyChanges(), usual.steadyChanges());
    Duration window = requireNonNullElse(input.flapsWithin(), usual.flapsWithin());
    require(
        !reopens.isNegative() && reopens.compareTo(DAY) <= 0,
        "input.reopens-within",
        "An occurrence is the same within PT0S to PT24H, not " + reopens);
    require(
        changes >= 1 && changes <= MOST_CHANGES,
        "input.steady-changes",
        "From 1 to %d changes are steady, not %d".formatted(MOST_CHANGES, changes));
    require(
        window.compareTo(SHORTEST_WINDOW) >= 0 && window.compareTo(DAY) <= 0,
        "input.flaps-within",
        "Changes are counted over PT1M to PT24H, not " + window);
    return new Recurrence(reopens, changes, window);
  }

  private static void require(boolean fine, String code, String sentence) {
    if (!fine) {
      throw Refusal.because(code, sentence);
    }
  }
}
