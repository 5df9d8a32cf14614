package io.cloudpioneer.sagas.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.stored.StoredAs;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Until when a flapping alert must neither come nor go to be calm, and what follows. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface CalmWatchState {
  /** It does not flap. */
  record Calm() implements CalmWatchState {}

  /**
   * It flaps. However often it comes and goes, it has one deadline, which is set anew where it
   * comes too early.
   *
   * @param within how long it must be calm
   * @param calmAt the moment it is, if nothing comes between
   * @param wakesAt the moment of its deadline, where that is another one
   */
  record Restless(
      AlertId alert,
      Duration within,
      Instant calmAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant wakesAt)
      implements CalmWatchState {
    static Restless of(AlertId alert, Duration within, Instant changedAt) {
      return new Restless(alert, within, changedAt.plus(within), null);
    }

    Instant deadline() {
      return Objects.requireNonNullElse(wakesAt, calmAt);
    }

    private Restless changedAgain(Instant at) {
      Instant later = at.plus(within);
      return later.isAfter(calmAt) ? new Restless(alert, within, later, deadline()) : this;
    }

    private boolean isCalmBy(CalmDue due) {
      return deadline().equals(due.moment()) && !calmAt.isAfter(due.moment());
    }

    /** Where it seems calm the alert is asked, and asked again if it knows of a later change. */
    private Restless awake(CalmDue due) {
      if (!deadline().equals(due.moment())) {
        return this;
      }
      return new Restless(
          alert, within, calmAt, isCalmBy(due) ? due.moment().plus(within.dividedBy(10)) : null);
    }
  }

  /** It flaps, and of that nobody was told: something kept it quiet. */
  record Untold(Restless watched) implements CalmWatchState {}

  /** The moment has come that an alert may be calm at. */
  @StoredAs("alert-calm.due")
  record CalmDue(Instant moment) {}

  /** It came or went once more, where it flaps. */
  default CalmWatchState changedAt(Instant at) {
    return watching(watched -> watched.changedAgain(at));
  }

  /** A deadline has come: another one is set, for the alert may know better. */
  default CalmWatchState after(CalmDue due) {
    return watching(watched -> watched.awake(due));
  }

  private CalmWatchState watching(UnaryOperator<Restless> change) {
    return switch (this) {
      case Calm _ -> this;
      case Restless restless -> change.apply(restless);
      case Untold(var watched) -> new Untold(change.apply(watched));
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

  /** The alert that seems calm now; empty where it came or went since, or does not flap. */
  default Optional<AlertId> calmBy(CalmDue due) {
    return restless().filter(watched -> watched.isCalmBy(due)).map(Restless::alert);
  }

  /** What is waited for, if it flaps. */
  default Optional<Restless> restless() {
    return switch (this) {
      case Calm _ -> Optional.empty();
      case Restless restless -> Optional.of(restless);
      case Untold(var watched) -> Optional.of(watched);
    };
  }

  /** The moment that it has a deadline at; empty where it waits for nothing. */
  default Optional<Instant> wakes() {
    return restless().map(Restless::deadline);
  }
}
