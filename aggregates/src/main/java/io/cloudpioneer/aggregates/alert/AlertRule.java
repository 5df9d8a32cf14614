package io.cloudpioneer.aggregates.alert;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.stored.StoredAs;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What people want to be told about. {@link AlertRuleState} holds the rules of rules. */
@Aggregate(
    type = "alert-rule",
    cache = "aggregateCache",
    snapshotTriggerDefinition = "aggregateSnapshots")
@StoredAs("snapshot.alert-rule")
class AlertRule {
  @AggregateIdentifier @JsonProperty private @Nullable AlertRuleId id;
  @JsonProperty private AlertRuleState state = new AlertRuleState.Undefined();

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DefineAlertRule command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(ChangeAlertRule command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(DisableAlertRule command) {
    apply(state.decide(command));
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  void handle(EnableAlertRule command) {
    apply(state.decide(command));
  }

  @EventSourcingHandler
  void on(AlertRuleEvent event) {
    id = event.ruleId();
    state = state.after(event);
  }

  private static void apply(List<AlertRuleEvent> events) {
    events.forEach(AggregateLifecycle::apply);
  }
}
