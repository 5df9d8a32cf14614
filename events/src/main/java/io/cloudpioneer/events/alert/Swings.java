package io.cloudpioneer.events.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often a condition came and went of late; it outlives an occurrence.
 *
 * @param changes the samples' times, oldest first, as far back as they count
 * @param recurrence what the rule said last
 */
public record Swings(List<Instant> changes, Recurrence recurrence, boolean flapping) {
  public Swings {
    changes = List.copyOf(changes);
  }

  /** One change more, under what the rule says now. */
  public static Swings after(@Nullable Swings before, Instant change, Recurrence recurrence) {
    Stream<Instant> earlier = before == null ? Stream.empty() : before.changes.stream();
    Instant since = change.minus(recurrence.flapsWithin());
    List<Instant> counted =
        Stream.concat(earlier.filter(each -> each.isAfter(since)), Stream.of(change)).toList();
    int most = recurrence.steadyChanges() + 1;
    return new Swings(
        counted.subList(Math.max(0, counted.size() - most), counted.size()),
        recurrence,
        before != null && before.flapping);
  }

  /** One change more, under what the rule said last. */
  public static Swings after(@Nullable Swings before, Instant change) {
    return after(before, change, before == null ? Recurrence.USUAL : before.recurrence);
  }

  /** Whether it has to be said that it flaps. */
  public boolean beginToFlap() {
    return !flapping && changes.size() > recurrence.steadyChanges();
  }

  /** Whoever asks may not have heard of the last change yet. */
  public boolean isCalmAt(Instant moment) {
    return changes.isEmpty() || !changes.getLast().plus(recurrence.flapsWithin()).isAfter(moment);
  }

  public Swings flapped() {
    return new Swings(changes, recurrence, true);
  }

  public Swings calmed() {
    return new Swings(List.of(), recurrence, false);
  }
}
