package io.cloudpioneer.aggregates.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudpioneer.commands.alert.AlertCommand.RecordNotification;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.Swings;
import io.cloudpioneer.events.person.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One time a condition came about.
 *
 * @param seenUpTo the time of the last sample that raised or cleared it
 * @param notified the steps of its escalation carried out since it was opened, of events that do
 *     not name their round
 * @param assignee who is to look after it, where that was said
 * @param swings how often it came and went of late; null in snapshots from before that was counted
 * @param told the steps of its last rounds that were carried out
 */
record Occurrence(
    int number,
    Instant seenUpTo,
    Set<Integer> notified,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PersonId assignee,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Swings swings,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Set<Told> told) {
  Occurrence {
    notified = Set.copyOf(notified);
    told = Set.copyOf(Objects.requireNonNullElse(told, Set.of()));
  }

  static Occurrence first(int number, Instant observedAt) {
    return new Occurrence(number, observedAt, Set.of(), null, null, Set.of());
  }

  /** Whether a sample is no news: the stream sends its judgements again after a crash. */
  boolean hasSeen(Instant observedAt) {
    return !observedAt.isAfter(seenUpTo);
  }

  boolean hasNotified(RecordNotification command) {
    return number == command.occurrence()
        && (notified.contains(command.step())
            || told.contains(new Told(command.round(), command.step())));
  }

  Occurrence seenUpTo(Instant observedAt) {
    return new Occurrence(number, observedAt, notified, assignee, swings, told);
  }

  Occurrence withNotified(AlertNotified event) {
    Integer round = event.round();
    if (round != null) {
      Set<Told> now = new Told(round, event.step()).beside(told);
      return new Occurrence(number, seenUpTo, notified, assignee, swings, now);
    }
    Set<Integer> steps = new HashSet<>(notified);
    steps.add(event.step());
    return new Occurrence(number, seenUpTo, steps, assignee, swings, told);
  }

  /** A reopened occurrence escalates from its first step again. */
  Occurrence reopened() {
    return new Occurrence(number, seenUpTo, Set.of(), assignee, swings, told);
  }

  Occurrence assignedTo(@Nullable PersonId person) {
    return new Occurrence(number, seenUpTo, notified, person, swings, told);
  }

  Occurrence swinging(@Nullable Swings latest) {
    return new Occurrence(number, seenUpTo, notified, assignee, latest, told);
  }

  /** What is told of it from now on is news. */
  Occurrence flapped() {
    return new Occurrence(
        number, seenUpTo, Set.of(), assignee, swings == null ? null : swings.flapped(), told);
  }

  Occurrence calmed() {
    return new Occurrence(
        number, seenUpTo, Set.of(), assignee, swings == null ? null : swings.calmed(), told);
  }

  boolean stopsFlappingAt(Instant moment) {
    return swings != null && swings.flapping() && swings.isCalmAt(moment);
  }
}
