package io.cloudpioneer.events.alert;

import io.cloudpioneer.events.person.PersonId;

/**
 * What happened to an escalation policy. Each of these gives it a new version; an escalation goes
 * on with the one it began with.
 */
public sealed interface EscalationPolicyEvent {
  EscalationPolicyId policyId();

  /** Starts at 1, without gaps. */
  int version();

  EscalationPolicy policy();

  PersonId by();

  record EscalationPolicyDefined(
      EscalationPolicyId policyId, int version, EscalationPolicy policy, PersonId by)
      implements EscalationPolicyEvent {}

  record EscalationPolicyChanged(
      EscalationPolicyId policyId, int version, EscalationPolicy policy, PersonId by)
      implements EscalationPolicyEvent {}
}
