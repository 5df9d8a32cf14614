package io.cloudpioneer.commands.alert;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.alert.AlertRuleId;
import io.cloudpioneer.events.alert.RuleDefinition;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a rule. Who changes one names the version they saw. */
public sealed interface AlertRuleCommand {
  @TargetAggregateIdentifier
  AlertRuleId ruleId();

  /** Sent again with the same id and definition it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record DefineAlertRule(AlertRuleId ruleId, RuleDefinition definition, PersonId by)
      implements AlertRuleCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ChangeAlertRule(
      AlertRuleId ruleId, int seenVersion, RuleDefinition definition, PersonId by)
      implements AlertRuleCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record DisableAlertRule(AlertRuleId ruleId, int seenVersion, PersonId by)
      implements AlertRuleCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record EnableAlertRule(AlertRuleId ruleId, int seenVersion, PersonId by)
      implements AlertRuleCommand {}
}
