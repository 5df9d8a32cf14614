package io.cloudpioneer.ingestion.metric.collect;

import io.cloudpioneer.events.metric.SeriesFingerprint;
import io.cloudpioneer.ingestion.CollectorRole;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bounds how many series one client keeps active, and with it what one client can make every
 * process behind the collector remember. A series is active for an hour after its last sample.
 */
@Component
@CollectorRole
final class SeriesQuota {
  private static final long ACTIVE_MILLIS = Duration.ofHours(1).toMillis();

  private final Map<String, Active> clients = new ConcurrentHashMap<>();
  private final int limit;
  private final Clock clock;

  @Autowired
  SeriesQuota(CollectorProperties properties) {
    this(properties.seriesPerClient(), Clock.systemUTC());
  }

  SeriesQuota(int limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Whether the client may write to this series; a series once active stays so by being used. */
  boolean admits(Client client, SeriesFingerprint series) {
    return clients.computeIfAbsent(client.toString(), _ -> new Active()).admits(series);
  }

  /** In the order of their last sample, so the first to become inactive is the first. */
  private final class Active {
    private final LinkedHashMap<SeriesFingerprint, Long> lastSeen =
        new LinkedHashMap<>(16, 0.75f, true);

    synchronized boolean admits(SeriesFingerprint series) {
      long now = clock.millis();
      if (lastSeen.replace(series, now) != null) {
        return true;
      }
      if (lastSeen.size() >= limit && !removeInactive(now)) {
        return false;
      }
      lastSeen.put(series, now);
      return true;
    }

    private boolean removeInactive(long now) {
      Iterator<Long> oldest = lastSeen.values().iterator();
      if (!oldest.hasNext() || now - oldest.next() < ACTIVE_MILLIS) {
        return false;
      }
      oldest.remove();
      return true;
    }
  }
}
