package io.cloudpioneer.aggregates.alert;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.alert.AlertCommand.AcknowledgeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.AssignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CalmAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ClearAlert;
import io.cloudpioneer.commands.alert.AlertCommand.CommentOnAlert;
import io.cloudpioneer.commands.alert.AlertCommand.EndSnooze;
import io.cloudpioneer.commands.alert.AlertCommand.RaiseAlert;
import io.cloudpioneer.commands.alert.AlertCommand.RecordNotification;
import io.cloudpioneer.commands.alert.AlertCommand.ReopenAlert;
import io.cloudpioneer.commands.alert.AlertCommand.ResolveAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.SnoozeAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnassignAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsilenceAlert;
import io.cloudpioneer.commands.alert.AlertCommand.UnsnoozeAlert;
import io.cloudpioneer.events.alert.AlertEvent;
import io.cloudpioneer.events.alert.AlertId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One condition of one rule on one series, with all its occurrences. {@link AlertState} holds the
 * rules.
 *
 * <p>Every command may find it missing: its id is derived, so nobody creates it first, and its
 * state knows best what to say.
 */
@Aggregate(
    type = "alert",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.alert")
class Alert {
  @AggregateIdentifier @JsonProperty private @Nullable AlertId id;
  @JsonProperty private AlertState state = new AlertState.Unraised();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RaiseAlert command) {
    apply(AlertConditions.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ClearAlert command) {
    apply(AlertConditions.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AcknowledgeAlert command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ResolveAlert command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ReopenAlert command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(RecordNotification command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(AssignAlert command) {
    apply(AlertCare.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UnassignAlert command) {
    apply(AlertCare.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CommentOnAlert command) {
    apply(AlertCare.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(SnoozeAlert command) {
    apply(AlertQuiet.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UnsnoozeAlert command) {
    apply(AlertQuiet.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EndSnooze command) {
    apply(AlertQuiet.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(SilenceAlert command) {
    apply(AlertQuiet.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(UnsilenceAlert command) {
    apply(AlertQuiet.decide(state, command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(CalmAlert command) {
    apply(AlertConditions.decide(state, command));
  }

  @EventSourcingHandler
  void on(AlertEvent event) {
    id = event.alertId();
    state = state.after(event);
  }

  private static void apply(List<AlertEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
