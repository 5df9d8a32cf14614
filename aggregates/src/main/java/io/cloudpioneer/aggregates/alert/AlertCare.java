package io.cloudpioneer.aggregates.alert;

import io.cloudpioneer.aggregates.alert.AlertState.Acknowledged;
import io.cloudpioneer.aggregates.alert.AlertState.Open;
import io.cloudpioneer.aggregates.alert.AlertState.Raised;
import io.cloudpioneer.aggregates.alert.AlertState.Resolved;
import io.cloudpioneer.aggregates.alert.AlertState.Silenced;
import io.cloudpioneer.aggregates.alert.AlertState.Snoozed;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnassignAlert;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertEvent.AlertAssigned;
import io.cloudpioneer.events.alert.AlertEvent.AlertCommented;
import io.cloudpioneer.events.alert.AlertEvent.AlertUnassigned;
import java.util.List;

/** Who is to look after an alert, and what people say about it; neither changes where it stands. */
final class AlertCare {
  private AlertCare() {}

  static List<AlertEvent> decide(AlertState state, AssignAlert command) {
    Raised alert = unresolved(state, command.occurrence());
    return command.to().equals(alert.occurrence().assignee())
        ? List.of()
        : List.of(
            new AlertAssigned(command.alertId(), command.occurrence(), command.to(), command.by()));
  }

  static List<AlertEvent> decide(AlertState state, UnassignAlert command) {
    Raised alert = unresolved(state, command.occurrence());
    return alert.occurrence().assignee() == null
        ? List.of()
        : List.of(new AlertUnassigned(command.alertId(), command.occurrence(), command.by()));
  }

  /** Also of what is over: what was learnt is often said afterwards. */
  static List<AlertEvent> decide(AlertState state, CommentOnAlert command) {
    Raised alert = state.named(command.occurrence());
    return List.of(
        new AlertCommented(
            command.alertId(), alert.occurrence().number(), command.by(), command.comment()));
  }

  private static Raised unresolved(AlertState state, int occurrence) {
    return switch (state.named(occurrence)) {
      case Open open -> open;
      case Snoozed snoozed -> snoozed;
      case Silenced silenced -> silenced;
      case Acknowledged acknowledged -> acknowledged;
      case Resolved _ ->
          throw Rejected.because(
              "alert.over", "Nobody need look after an alert that is over: reopen it first");
    };
  }
}
