package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * The pasts of alerts, from their own streams. What was read is kept for the alerts that were asked
 * for last, so that one that comes and goes for days is not read anew at each return.
 */
final class AlertPasts {
  private final EventStore store;
  private final Map<AlertId, Known> known;

  private record Known(long sequence, AlertPast past) {
    private static final Known NOTHING = new Known(-1, AlertPast.NONE);
  }

  /**
   * None is known yet.
   *
   * @param most how many are kept
   */
  AlertPasts(EventStore store, int most) {
    this.store = store;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<AlertId, Known> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * An alert's past up to an event that is committed.
   *
   * @param sequence the event's; what came after it does not count
   */
  AlertPast of(AlertId alert, long sequence) {
    Known before = before(alert, sequence);
    AlertPast past = before.past();
    for (AlertEvent event : between(alert, before.sequence() + 1, sequence)) {
      past = past.after(event);
    }
    keep(alert, new Known(sequence, past));
    return past;
  }

  private List<AlertEvent> between(AlertId alert, long first, long last) {
    return store
        .readEvents(alert.toString(), first)
        .asStream()
        .takeWhile(event -> event.getSequenceNumber() <= last)
        .map(event -> (AlertEvent) event.getPayload())
        .toList();
  }

  private synchronized Known before(AlertId alert, long sequence) {
    Known latest = known.getOrDefault(alert, Known.NOTHING);
    return latest.sequence() <= sequence ? latest : Known.NOTHING;
  }

  private synchronized void keep(AlertId alert, Known now) {
    known.merge(alert, now, (one, other) -> one.sequence() > other.sequence() ? one : other);
  }
}
