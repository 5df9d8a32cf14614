package io.cloudpioneer.commands.alert;

import io.cloudpioneer.commands.access.Permits;
import io.cloudpioneer.events.alert.EscalationPolicy;
import io.cloudpioneer.events.alert.EscalationPolicyId;
import io.cloudpioneer.events.person.PersonId;
import io.cloudpioneer.events.person.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of an escalation policy. Who changes one names the version they saw. */
public sealed interface EscalationPolicyCommand {
  @TargetAggregateIdentifier
  EscalationPolicyId policyId();

  /** Sent again with the same id, name and steps it changes nothing. */
  @Permits({Role.OPERATOR, Role.ADMIN})
  record DefineEscalationPolicy(EscalationPolicyId policyId, EscalationPolicy policy, PersonId by)
      implements EscalationPolicyCommand {}

  @Permits({Role.OPERATOR, Role.ADMIN})
  record ChangeEscalationPolicy(
      EscalationPolicyId policyId, int seenVersion, EscalationPolicy policy, PersonId by)
      implements EscalationPolicyCommand {}
}
