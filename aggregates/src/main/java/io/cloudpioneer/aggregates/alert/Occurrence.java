package io.cloudpioneer.aggregates.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time a condition came about.
 *
 * @param seenUpTo the time of the last sample that raised or cleared it
 * @param notified the steps of its escalation carried out since it was opened
 * @param assignee who is to look after it, where that was said
 * @param swings how often it came and went of late; null in snapshots from before that was counted
 */
record Occurrence(
    int number,
    Instant seenUpTo,
    Set<Integer> notified,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId assignee,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Swings swings) {
  Occurrence {
    notified = Set.copyOf(notified);
  }

  static Occurrence first(int number, Instant observedAt) {
    return new Occurrence(number, observedAt, Set.of(), null, null);
  }

  /** Whether a sample is no news: the stream sends its judgements again after a crash. */
  boolean hasSeen(Instant observedAt) {
    return !observedAt.isAfter(seenUpTo);
  }

  boolean hasNotified(int occurrence, int step) {
    return number == occurrence && notified.contains(step);
  }

  Occurrence seenUpTo(Instant observedAt) {
    return new Occurrence(number, observedAt, notified, assignee, swings);
  }

  Occurrence withNotified(int step) {
    Set<Integer> steps = new HashSet<>(notified);
    steps.add(step);
    return new Occurrence(number, seenUpTo, steps, assignee, swings);
  }

  /** A reopened occurrence escalates from its first step again. */
  Occurrence reopened() {
    return new Occurrence(number, seenUpTo, Set.of(), assignee, swings);
  }

  Occurrence assignedTo(@Nullable PersonId person) {
    return new Occurrence(number, seenUpTo, notified, person, swings);
  }

  Occurrence swinging(@Nullable Swings latest) {
    return new Occurrence(number, seenUpTo, notified, assignee, latest);
  }

  /** What is told of it from now on is news. */
  Occurrence flapped() {
    return new Occurrence(
        number, seenUpTo, Set.of(), assignee, swings == null ? null : swings.flapped());
  }

  Occurrence calmed() {
    return new Occurrence(
        number, seenUpTo, Set.of(), assignee, swings == null ? null : swings.calmed());
  }

  boolean stopsFlappingAt(Instant moment) {
    return swings != null && swings.flapping() && swings.isCalmAt(moment);
  }
}
