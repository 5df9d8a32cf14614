package io.cloudpioneer.sagas.alert;

import io.cloudpioneer.events.alert.AlertCause;
import java.util.Optional;

/** Says whether an alert is to be kept quiet. */
interface Silences {
  /** The silence that holds for such an alert now; of several, the one that lasts longest. */
  Optional<Hush> holding(AlertCause cause);
}
