package io.cloudpioneer.ingestion.metric.minute;

import io.cloudpioneer.events.resource.ResourceId;
import io.cloudpioneer.ingestion.metric.store.StoredSamples.Newest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which resources have minutes that may be closed: no sample of them is awaited any more once one
 * came from ten seconds after their end, or nothing at all came for two minutes. So a minute that
 * is caught up with hours later stays open just as one that is watched live.
 */
final class OpenMinutes {
  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<ResourceId, Open> resources = new HashMap<>();

  synchronized void stored(Newest newest, Instant now) {
    resources.merge(newest.resource(), Open.of(newest, now), Open::with);
  }

  synchronized void keepOnly(Set<Integer> partitions) {
    resources.values().removeIf(open -> !partitions.contains(open.partition));
  }

  /** The resources with something to close, and up to which moment. */
  synchronized List<Closable> closable(Instant now) {
    List<Closable> closable = new ArrayList<>();
    resources.forEach((resource, open) -> {
      Instant until = open.closableUntil(now);
      if (until.isAfter(open.closedUntil)) {
        closable.add(new Closable(resource, open.scope, until));
      }
    });
    return closable;
  }

  /** Closed; a resource from which nothing came since is forgotten. */
  synchronized void closed(Closable closed) {
    resources.computeIfPresent(
        closed.resource(),
        (_, open) -> open.newest.isBefore(closed.until()) ? null : open.closed(closed.until()));
  }

  /** A resource whose minutes before a moment can be closed. */
  record Closable(ResourceId resource, String scope, Instant until) {}

  private record Open(
      String scope, int partition, Instant newest, Instant storedAt, Instant closedUntil) {
    static Open of(Newest newest, Instant now) {
      return new Open(newest.scope(), newest.partition(), newest.time(), now, Instant.MIN);
    }

    Open with(Open later) {
      Instant newer = later.newest.isAfter(newest) ? later.newest : newest;
      return new Open(scope, later.partition, newer, later.storedAt, closedUntil);
    }

    Open closed(Instant until) {
      return new Open(scope, partition, newest, storedAt, until);
    }

    Instant closableUntil(Instant now) {
      return storedAt.plus(PATIENCE).isBefore(now)
          ? newest.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
          : newest.minus(GRACE).truncatedTo(ChronoUnit.MINUTES);
    }
  }
}
