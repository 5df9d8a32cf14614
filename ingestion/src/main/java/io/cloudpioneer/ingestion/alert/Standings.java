package io.cloudpioneer.ingestion.alert;

import io.cloudpioneer.events.alert.AlertId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Where conditions stand, kept so that a restart neither forgets nor repeats a judgement. */
interface Standings {
  Map<AlertId, Standing> in(Set<Integer> partitions);

  void put(AlertId alert, Standing standing);

  void remove(AlertId alert);

  /** Takes the notes that these alerts ended, with the moments they did; each is taken once. */
  Map<AlertId, Instant> takeEnded(Collection<AlertId> alerts);
}
