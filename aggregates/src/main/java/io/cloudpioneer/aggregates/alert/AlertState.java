package io.cloudpioneer.aggregates.alert;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RecordNotification;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ResolveAlert;
import io.cloudpioneer.events.alert.AlertCause;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAcknowledged;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertNotified;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.Swings;
import io.cloudpioneer.events.silence.SilenceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may happen to an alert, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AlertState {
  /** Its condition has never come about. */
  record Unraised() implements AlertState {}

  /** Its condition has come about at least once. */
  sealed interface Raised extends AlertState {
    Occurrence occurrence();
  }

  /** Nobody has taken it yet. */
  record Open(Occurrence occurrence) implements Raised {}

  /** Nobody has taken it, and nobody is told of it until then. */
  record Snoozed(Occurrence occurrence, Instant until) implements Raised {}

  /** Nobody has taken it, and nobody is told of it while that silence holds. */
  record Silenced(Occurrence occurrence, SilenceId silenceId) implements Raised {}

  record Acknowledged(Occurrence occurrence) implements Raised {}

  /** Over; {@code clearedAt} is known where a sample cleared it. */
  record Resolved(Occurrence occurrence, @Nullable Instant clearedAt) implements Raised {
    /** Whether the rule that says so now takes it for the same occurrence. */
    boolean isBroughtBackBy(RaiseAlert command) {
      return clearedAt != null
          && command.cause().recurrence().isSameOccurrence(clearedAt, command.observedAt());
    }
  }

  default List<AlertEvent> decide(AcknowledgeAlert command) {
    return switch (named(command.occurrence())) {
      case Open _, Snoozed _, Silenced _ ->
          List.of(
              new AlertAcknowledged(
                  command.alertId(), command.occurrence(), command.by(), command.note()));
      case Acknowledged _ -> List.of(); // asking twice is harmless
      case Resolved _ ->
          throw Rejected.because("alert.not-open", "Only an open alert can be acknowledged");
    };
  }

  default List<AlertEvent> decide(ResolveAlert command) {
    return switch (named(command.occurrence())) {
      case Open _, Snoozed _, Silenced _, Acknowledged _ ->
          List.of(
              new AlertResolved(
                  command.alertId(),
                  command.occurrence(),
                  Resolution.BY_PERSON,
                  null,
                  null,
                  command.by(),
                  command.note()));
      case Resolved _ -> List.of(); // it is over, whoever said so first
    };
  }

  default List<AlertEvent> decide(ReopenAlert command) {
    return switch (named(command.occurrence())) {
      case Resolved _ ->
          List.of(
              new AlertReopened(
                  command.alertId(),
                  command.occurrence(),
                  null,
                  null,
                  null,
                  command.by(),
                  command.note()));
      case Open _, Snoozed _, Silenced _, Acknowledged _ ->
          throw Rejected.because("alert.still-open", "Only a resolved alert can be reopened");
    };
  }

  default List<AlertEvent> decide(RecordNotification command) {
    return switch (this) {
      case Raised alert when alert.occurrence().hasNotified(command) -> List.of();
      case Raised alert when command.occurrence() <= alert.occurrence().number() ->
          List.of(
              new AlertNotified(
                  command.alertId(),
                  command.occurrence(),
                  command.round(),
                  command.step(),
                  command.channel(),
                  command.delivered(),
                  command.outcome()));
      case Unraised _, Raised _ -> throw unknown();
    };
  }

  default AlertState after(AlertEvent event) {
    return switch (event) {
      case AlertRaised raised ->
          new Open(
              Occurrence.first(raised.occurrence(), raised.effectiveAt())
                  .swinging(
                      Swings.after(
                          this instanceof Raised before ? before.occurrence().swings() : null,
                          raised.effectiveAt(),
                          raised.cause().recurrence())));
      case AlertAcknowledged _ -> new Acknowledged(current());
      case AlertResolved resolved when resolved.effectiveAt() != null ->
          new Resolved(
              current()
                  .seenUpTo(resolved.effectiveAt())
                  .swinging(Swings.after(current().swings(), resolved.effectiveAt())),
              resolved.effectiveAt());
      case AlertResolved _ -> new Resolved(current(), null);
      case AlertReopened reopened when reopened.effectiveAt() != null ->
          new Open(
              current()
                  .reopened()
                  .seenUpTo(reopened.effectiveAt())
                  .swinging(swingsAfter(reopened.cause(), reopened.effectiveAt())));
      case AlertReopened _ -> new Open(current().reopened());
      case AlertNotified notified when notified.occurrence() == current().number() ->
          with(current().withNotified(notified));
      case AlertNotified _ -> this;
      case AlertAssigned assigned -> with(current().assignedTo(assigned.to()));
      case AlertUnassigned _ -> with(current().assignedTo(null));
      case AlertCommented _ -> this;
      case AlertSnoozed snoozed -> new Snoozed(current(), snoozed.until());
      case AlertUnsnoozed _ -> new Open(current().reopened());
      case AlertSilenced silenced -> new Silenced(current(), silenced.silenceId());
      case AlertUnsilenced _ -> new Open(current());
      case AlertFlapping _ -> with(current().flapped());
      case AlertCalmed _ -> with(current().calmed());
    };
  }

  private Swings swingsAfter(@Nullable AlertCause cause, Instant change) {
    Swings before = current().swings();
    return cause == null
        ? Swings.after(before, change)
        : Swings.after(before, change, cause.recurrence());
  }

  private AlertState with(Occurrence occurrence) {
    return switch (this) {
      case Unraised _ -> this;
      case Open _ -> new Open(occurrence);
      case Snoozed(_, var until) -> new Snoozed(occurrence, until);
      case Silenced(_, var silence) -> new Silenced(occurrence, silence);
      case Acknowledged _ -> new Acknowledged(occurrence);
      case Resolved(_, var clearedAt) -> new Resolved(occurrence, clearedAt);
    };
  }

  private Occurrence current() {
    return switch (this) {
      case Raised alert -> alert.occurrence();
      case Unraised _ -> throw new IllegalStateException("An alert's first event raises it");
    };
  }

  /** This alert, if the occurrence somebody saw is still its latest. */
  default Raised named(int occurrence) {
    return switch (this) {
      case Raised alert when alert.occurrence().number() == occurrence -> alert;
      case Raised alert when alert.occurrence().number() > occurrence ->
          throw Rejected.because(
              "alert.newer-occurrence",
              "The alert has come about again since: look at occurrence %d first"
                  .formatted(alert.occurrence().number()));
      case Unraised _, Raised _ -> throw unknown();
    };
  }

  private static Rejected unknown() {
    return Rejected.because("alert.unknown", "There is no such alert");
  }
}
