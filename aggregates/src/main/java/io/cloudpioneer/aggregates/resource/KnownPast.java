package io.cloudpioneer.aggregates.resource;

import io.cloudpioneer.events.id.NameBasedUuid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is remembered of how a resource was, to tell whether a late observation is news; its last
 * states only, in the order in which they took effect.
 *
 * @param whole whether that is all of them
 */
record KnownPast(boolean whole, List<Seen> seen) {
  /** Of what nobody has seen. */
  static final KnownPast NONE = new KnownPast(true, List.of());

  /** Of a resource of which an earlier version kept only how it is. */
  static final KnownPast FORGOTTEN = new KnownPast(false, List.of());

  private static final int MOST = 32;
  private static final UUID STATES = UUID.fromString("0d4c7d0e-4f0b-5c5e-9a53-6f1c1f6a2b07");
  private static final UUID GONE = new UUID(0, 0);

  KnownPast {
    seen = List.copyOf(seen);
  }

  /**
   * How it was from a moment on.
   *
   * @param state stands for name and attributes
   */
  record Seen(Instant since, UUID state) {}

  /** Older than all that is remembered, it might be known already, and is none. */
  boolean isNews(Instant at, String name, Map<String, String> attributes) {
    int next = placeAfter(at);
    return next == 0 ? whole : !seen.get(next - 1).state().equals(state(name, attributes));
  }

  KnownPast with(Instant since, String name, Map<String, String> attributes) {
    return with(new Seen(since, state(name, attributes)));
  }

  KnownPast withGone(Instant since) {
    return with(new Seen(since, GONE));
  }

  private KnownPast with(Seen one) {
    List<Seen> all = new ArrayList<>(seen);
    all.add(placeAfter(one.since()), one);
    return all.size() > MOST
        ? new KnownPast(false, all.subList(all.size() - MOST, all.size()))
        : new KnownPast(whole, all);
  }

  /** Of two at the same moment the one that was heard of later counts. */
  private int placeAfter(Instant at) {
    int place = seen.size();
    while (place > 0 && seen.get(place - 1).since().isAfter(at)) {
      place--;
    }
    return place;
  }

  private static UUID state(String name, Map<String, String> attributes) {
    StringBuilder text = new StringBuilder(name);
    new TreeMap<>(attributes)
        .forEach((key, value) -> text.append('\0').append(key).append('\0').append(value));
    return NameBasedUuid.of(STATES, text.toString());
  }
}
