package io.cloudpioneer.graphql.live;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets each key through at once, and then at most once in a while; what came too early is held, and
 * let through when its time has come, so that the last change is never lost. For one thread.
 */
final class Pace<K> {
  private final long interval;
  private final Map<K, Long> lastSent = new HashMap<>();
  private final Set<K> held = new LinkedHashSet<>();

  Pace(Duration interval) {
    this.interval = interval.toNanos();
  }

  /** Those of the changed keys that may go at once. */
  Set<K> admit(Collection<K> changed, long now) {
    hold(changed);
    return release(now);
  }

  /** Keeps keys for a later release. */
  void hold(Collection<K> keys) {
    held.addAll(keys);
  }

  /** The held keys whose time has come. */
  Set<K> release(long now) {
    lastSent.values().removeIf(sent -> now - sent >= interval);
    Set<K> due = new HashSet<>(held);
    due.removeAll(lastSent.keySet());
    held.removeAll(due);
    due.forEach(key -> lastSent.put(key, now));
    return due;
  }
}
