package io.cloudpioneer.aggregates.alert;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.cloudpioneer.commands.Rejected;
import io.cloudpioneer.commands.alert.AlertRuleCommand.ChangeAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DefineAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.DisableAlertRule;
import io.cloudpioneer.commands.alert.AlertRuleCommand.EnableAlertRule;
import io.cloudpioneer.events.alert.AlertRuleEvent;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleChanged;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDefined;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleDisabled;
import io.cloudpioneer.events.alert.AlertRuleEvent.AlertRuleEnabled;
import io.cloudpioneer.events.alert.RuleDefinition;
import java.util.List;

/** What may happen to an alert rule, by where it stands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface AlertRuleState {
  record Undefined() implements AlertRuleState {}

  /** Somebody defined it; its version counts every change since. */
  sealed interface Defined extends AlertRuleState {
    int version();

    RuleDefinition definition();
  }

  record Enabled(int version, RuleDefinition definition) implements Defined {}

  record Disabled(int version, RuleDefinition definition) implements Defined {}

  default List<AlertRuleEvent> decide(DefineAlertRule command) {
    RuleTexts.require(command.definition());
    return switch (this) {
      case Undefined _ ->
          List.of(new AlertRuleDefined(command.ruleId(), 1, command.definition(), command.by()));
      case Defined rule when rule.definition().equals(command.definition()) -> List.of();
      case Defined _ ->
          throw Rejected.because("rule.exists", "A different rule is defined under this id");
    };
  }

  default List<AlertRuleEvent> decide(ChangeAlertRule command) {
    RuleTexts.require(command.definition());
    Defined rule = seenAt(command.seenVersion());
    return rule.definition().equals(command.definition())
        ? List.of()
        : List.of(
            new AlertRuleChanged(
                command.ruleId(), rule.version() + 1, command.definition(), command.by()));
  }

  default List<AlertRuleEvent> decide(DisableAlertRule command) {
    return switch (this) {
      case Disabled _ -> List.of(); // done already, whichever version was seen
      case Enabled _, Undefined _ -> {
        int next = seenAt(command.seenVersion()).version() + 1;
        yield List.of(new AlertRuleDisabled(command.ruleId(), next, command.by()));
      }
    };
  }

  default List<AlertRuleEvent> decide(EnableAlertRule command) {
    return switch (this) {
      case Enabled _ -> List.of(); // done already, whichever version was seen
      case Disabled _, Undefined _ -> {
        int next = seenAt(command.seenVersion()).version() + 1;
        yield List.of(new AlertRuleEnabled(command.ruleId(), next, command.by()));
      }
    };
  }

  default AlertRuleState after(AlertRuleEvent event) {
    return switch (event) {
      case AlertRuleDefined(_, int version, var definition, _) -> new Enabled(version, definition);
      case AlertRuleChanged(_, int version, var definition, _) ->
          this instanceof Disabled
              ? new Disabled(version, definition)
              : new Enabled(version, definition);
      case AlertRuleDisabled(_, int version, _) -> new Disabled(version, defined().definition());
      case AlertRuleEnabled(_, int version, _) -> new Enabled(version, defined().definition());
    };
  }

  /** This rule, if the version somebody saw is still its latest. */
  private Defined seenAt(int version) {
    Defined rule = defined();
    if (rule.version() == version) {
      return rule;
    }
    throw Rejected.because(
        "rule.newer-version",
        "The rule has been changed since: look at version %d first".formatted(rule.version()));
  }

  private Defined defined() {
    return switch (this) {
      case Defined rule -> rule;
      case Undefined _ -> throw Rejected.because("rule.unknown", "There is no such rule");
    };
  }
}
