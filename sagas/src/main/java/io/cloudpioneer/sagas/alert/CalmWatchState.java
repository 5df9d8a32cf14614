package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when a flapping alert must neither come nor go to be calm, and what follows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface CalmWatchState {
  /** It does not flap. */
  record Calm() implements CalmWatchState {}

  /**
   * It flaps.
   *
   * @param within how long it must be calm
   * @param calmAt the moment it is, if nothing comes between
   */
  record Restless(AlertId alert, Duration within, Instant calmAt) implements CalmWatchState {}

  /** The moment has come that an alert may be calm at. */
  @StoredAs("alert-calm.due")
  record CalmDue(Instant moment) {}

  /** It came or went once more, where it flaps. */
  default CalmWatchState changedAt(Instant at) {
    return switch (this) {
      case Calm _ -> this;
      case Restless(var alert, var within, var calmAt) -> {
        Instant later = at.plus(within);
        yield later.isAfter(calmAt) ? new Restless(alert, within, later) : this;
      }
    };
  }

  /** The alert that is calm now; empty where it came or went since, or does not flap. */
  default Optional<AlertId> calmBy(CalmDue due) {
    return this instanceof Restless(var alert, _, var calmAt) && calmAt.equals(due.moment())
        ? Optional.of(alert)
        : Optional.empty();
  }
}
