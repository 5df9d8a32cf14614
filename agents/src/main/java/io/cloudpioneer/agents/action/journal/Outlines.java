package io.cloudpioneer.agents.action.journal;

import io.cloudpioneer.agents.action.step.DeedKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the journal holds of each key, short enough for memory, and what of it may be forgotten. */
final class Outlines {
  private final SortedMap<DeedKey, Entry> entries = new TreeMap<>();

  void put(Entry entry) {
    entries.put(entry.key(), entry.outline());
  }

  void remove(DeedKey key) {
    entries.remove(key);
  }

  Optional<Entry> find(DeedKey key) {
    return Optional.ofNullable(entries.get(key));
  }

  int size() {
    return entries.size();
  }

  /** In the order of their keys. */
  List<DeedKey> keys(Predicate<Entry> which) {
    return entries.values().stream().filter(which).map(Entry::key).toList();
  }

  /** What nothing was heard of since a moment. */
  List<Entry> untouchedSince(Instant before, Instant now) {
    return entries.values().stream()
        .filter(entry -> entry.changedAt().isBefore(before) && mayBeForgotten(entry, now))
        .toList();
  }

  /** First those under which nothing was done, for there is nothing of theirs to undo. */
  Optional<Entry> leastMissed(Predicate<Entry> which) {
    return entries.values().stream()
        .filter(which)
        .min(
            Comparator.comparing((Entry entry) -> entry.begun().isPresent())
                .thenComparing(Entry::changedAt));
  }

  static boolean isNeverBegun(Entry entry) {
    return entry.begun().isEmpty();
  }

  /** The platform knows its end, and can't ask any more. */
  static boolean isDoneWith(Entry entry, Instant now) {
    return entry.acknowledged() && mayBeForgotten(entry, now);
  }

  private static boolean mayBeForgotten(Entry entry, Instant now) {
    return entry.ended().isPresent() && entry.beginBefore().isBefore(now);
  }
}
