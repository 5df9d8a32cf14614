package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.aggregates.alert.AlertState.Acknowledged;
import io.cloudpioneer.aggregates.alert.AlertState.Open;
import io.cloudpioneer.aggregates.alert.AlertState.Raised;
import io.cloudpioneer.aggregates.alert.AlertState.Resolved;
import io.cloudpioneer.aggregates.alert.AlertState.Silenced;
import io.cloudpioneer.aggregates.alert.AlertState.Snoozed;
import io.cloudpioneer.aggregates.alert.AlertState.Unraised;
import io.cloudpioneer.commands.alert.AlertCommand.CalmAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertCalmed;
import io.cloudpioneer.events.alert.AlertEvent.AlertFlapping;
import io.cloudpioneer.events.alert.AlertEvent.AlertRaised;
import io.cloudpioneer.events.alert.AlertEvent.AlertReopened;
import io.cloudpioneer.events.alert.AlertEvent.AlertResolved;
import io.cloudpioneer.events.alert.AlertEvent.Resolution;
import io.cloudpioneer.events.alert.Swings;
import java.util.List;

/** What follows where an alert's condition comes about, no longer holds, or does both too often. */
final class AlertConditions {
  private AlertConditions() {}

  static List<AlertEvent> decide(AlertState state, RaiseAlert command) {
    return switch (state) {
      case Unraised _ -> List.of(raised(command, 1));
      case Open _, Snoozed _, Silenced _, Acknowledged _ -> List.of();
      case Resolved(var last, _) when last.hasSeen(command.observedAt()) -> List.of();
      case Resolved before when before.isBroughtBackBy(command) ->
          swinging(
              before.occurrence(),
              swingsBy(before.occurrence(), command),
              broughtBack(command, before.occurrence().number()));
      case Resolved(var last, _) ->
          swinging(last, swingsBy(last, command), raised(command, last.number() + 1));
    };
  }

  static List<AlertEvent> decide(AlertState state, ClearAlert command) {
    boolean bySample = command.resolution() == Resolution.CLEARED;
    return switch (state) {
      case Unraised _, Resolved _ -> List.of();
      case Raised open when bySample && open.occurrence().hasSeen(command.observedAt()) ->
          List.of();
      case Raised open -> {
        Occurrence occurrence = open.occurrence();
        AlertEvent over =
            new AlertResolved(
                command.alertId(),
                occurrence.number(),
                command.resolution(),
                command.value(),
                bySample ? command.observedAt() : null,
                null,
                null);
        yield bySample
            ? swinging(occurrence, Swings.after(occurrence.swings(), command.observedAt()), over)
            : List.of(over);
      }
    };
  }

  /** A change, and before it the word that it flaps where that makes it so. */
  private static List<AlertEvent> swinging(Occurrence occurrence, Swings after, AlertEvent change) {
    return after.beginToFlap()
        ? List.of(
            new AlertFlapping(
                change.alertId(),
                occurrence.number(),
                after.changes().size(),
                after.recurrence().flapsWithin()),
            change)
        : List.of(change);
  }

  private static Swings swingsBy(Occurrence last, RaiseAlert command) {
    return Swings.after(last.swings(), command.observedAt(), command.cause().recurrence());
  }

  static List<AlertEvent> decide(AlertState state, CalmAlert command) {
    return state instanceof Raised alert && alert.occurrence().stopsFlappingAt(command.moment())
        ? List.of(new AlertCalmed(command.alertId(), alert.occurrence().number()))
        : List.of();
  }

  private static AlertRaised raised(RaiseAlert command, int occurrence) {
    return new AlertRaised(
        command.alertId(), occurrence, command.cause(), command.value(), command.observedAt());
  }

  private static AlertReopened broughtBack(RaiseAlert command, int occurrence) {
    return new AlertReopened(
        command.alertId(),
        occurrence,
        command.cause(),
        command.value(),
        command.observedAt(),
        null,
        null);
  }
}
