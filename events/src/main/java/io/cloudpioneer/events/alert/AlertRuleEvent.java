package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.person.PersonId;

/**
 * What happened to a rule. Each of these gives it a new version; an alert names the version that
 * raised it.
 */
public sealed interface AlertRuleEvent {
  AlertRuleId ruleId();

  /** Starts at 1, without gaps. */
  int version();

  PersonId by();

  record AlertRuleDefined(AlertRuleId ruleId, int version, RuleDefinition definition, PersonId by)
      implements AlertRuleEvent {}

  record AlertRuleChanged(AlertRuleId ruleId, int version, RuleDefinition definition, PersonId by)
      implements AlertRuleEvent {}

  record AlertRuleDisabled(AlertRuleId ruleId, int version, PersonId by)
      implements AlertRuleEvent {}

  record AlertRuleEnabled(AlertRuleId ruleId, int version, PersonId by) implements AlertRuleEvent {}
}
