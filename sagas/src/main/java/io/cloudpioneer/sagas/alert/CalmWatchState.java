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
  record Restless(AlertId alert, Duration within, Instant calmAt) implements CalmWatchState {
    private Restless changedAgain(Instant at) {
      Instant later = at.plus(within);
      return later.isAfter(calmAt) ? new Restless(alert, within, later) : this;
    }
  }

  /** It flaps, and of that nobody was told: something kept it quiet. */
  record Untold(Restless watched) implements CalmWatchState {}

  /** The moment has come that an alert may be calm at. */
  @StoredAs("alert-calm.due")
  record CalmDue(Instant moment) {}

  /** It came or went once more, where it flaps. */
  default CalmWatchState changedAt(Instant at) {
    return switch (this) {
      case Calm _ -> this;
      case Restless restless -> restless.changedAgain(at);
      case Untold(var watched) -> new Untold(watched.changedAgain(at));
    };
  }

  /** Whether people are to be told of its flapping still. */
  default boolean owesANotice() {
    return this instanceof Untold;
  }

  /** People were told. */
  default CalmWatchState told() {
    return this instanceof Untold(var watched) ? watched : this;
  }

  /** The alert that is calm now; empty where it came or went since, or does not flap. */
  default Optional<AlertId> calmBy(CalmDue due) {
    return restless().filter(watched -> watched.calmAt().equals(due.moment())).map(Restless::alert);
  }

  /** What is waited for, if it flaps. */
  default Optional<Restless> restless() {
    return switch (this) {
      case Calm _ -> Optional.empty();
      case Restless restless -> Optional.of(restless);
      case Untold(var watched) -> Optional.of(watched);
    };
  }
}
