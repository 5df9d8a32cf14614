package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.aggregates.alert.AlertState.Acknowledged;
import io.cloudpioneer.aggregates.alert.AlertState.Open;
import io.cloudpioneer.aggregates.alert.AlertState.Resolved;
import io.cloudpioneer.aggregates.alert.AlertState.Silenced;
import io.cloudpioneer.aggregates.alert.AlertState.Snoozed;
import io.cloudpioneer.aggregates.alert.AlertState.Unraised;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.EndSnooze;
import io.cloudpioneer.commands.alert.AlertCommand.SilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsnoozeAlert;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertSilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertSnoozed;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsilenced;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnsnoozed;
import java.time.Duration;
import java.util.List;

/** When an open alert tells nobody. */
final class AlertQuiet {
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(30);

  private AlertQuiet() {}

  static List<AlertEvent> decide(AlertState state, SnoozeAlert command) {
    requireSensible(command);
    return switch (state.named(command.occurrence())) {
      case Snoozed snoozed when snoozed.until().equals(command.until()) -> List.of();
      case Open _, Snoozed _, Silenced _ ->
          List.of(
              new AlertSnoozed(
                  command.alertId(),
                  command.occurrence(),
                  command.until(),
                  command.by(),
                  command.note()));
      case Acknowledged _, Resolved _ ->
          throw Rejected.because(
              "alert.not-open", "Only an open alert can be snoozed: of any other nobody is told");
    };
  }

  static List<AlertEvent> decide(AlertState state, UnsnoozeAlert command) {
    return switch (state.named(command.occurrence())) {
      case Snoozed _ ->
          List.of(
              new AlertUnsnoozed(
                  command.alertId(), command.occurrence(), command.by(), command.note()));
      case Open _, Silenced _, Acknowledged _, Resolved _ ->
          List.of(); // it is not snoozed, whoever ended it
    };
  }

  static List<AlertEvent> decide(AlertState state, EndSnooze command) {
    return state instanceof Snoozed(var occurrence, var until)
            && occurrence.number() == command.occurrence()
            && until.equals(command.until())
        ? List.of(new AlertUnsnoozed(command.alertId(), command.occurrence(), null, null))
        : List.of(); // ended otherwise, or prolonged
  }

  static List<AlertEvent> decide(AlertState state, SilenceAlert command) {
    boolean news =
        switch (state) {
          case Open(var occurrence) -> occurrence.number() == command.occurrence();
          case Silenced(var occurrence, var by) ->
              occurrence.number() == command.occurrence() && !by.equals(command.silenceId());
          case Unraised _, Snoozed _, Acknowledged _, Resolved _ -> false;
        };
    return news
        ? List.of(
            new AlertSilenced(
                command.alertId(), command.occurrence(), command.silenceId(), command.until()))
        : List.of();
  }

  static List<AlertEvent> decide(AlertState state, UnsilenceAlert command) {
    return state instanceof Silenced(var occurrence, var silence)
            && occurrence.number() == command.occurrence()
        ? List.of(new AlertUnsilenced(command.alertId(), command.occurrence(), silence))
        : List.of();
  }

  private static void requireSensible(SnoozeAlert command) {
    if (!command.until().isAfter(command.now())) {
      throw Rejected.because(
          "alert.snooze-past",
          "An alert is snoozed until a moment that is to come: choose a later one");
    }
    if (command.until().isAfter(command.now().plus(LONGEST_SNOOZE))) {
      throw Rejected.because(
          "alert.snooze-too-long",
          "An alert is snoozed for at most %d days: choose an earlier moment"
              .formatted(LONGEST_SNOOZE.toDays()));
    }
  }
}
