import type { EscalationPolicyInput, PolicyRowFragment } from '../../generated/graphql'
import { type Faults, inputOfSteps, type RuleDraft, stepFaults, stepsOf } from '../rules/draft'

/** An escalation policy as it stands in the form. */
export interface PolicyDraft {
  name: string
  steps: RuleDraft['escalation']
}

export const EMPTY_POLICY: PolicyDraft = {
  name: '',
  steps: [{ after: '0 s', channel: 'WEBHOOK', address: '' }],
}

/** The form's content for a policy that exists. */
export const draftOf = (policy: PolicyRowFragment): PolicyDraft => ({
  name: policy.name,
  steps: stepsOf(policy.steps),
})

/** Everything about a draft that the platform would refuse and that can be seen without asking it. */
export function faultsOf({ name, steps }: PolicyDraft): Faults {
  return {
    ...(name.trim() === '' && { name: 'Give the policy a name.' }),
    ...(steps.length === 0 && { steps: 'A policy tells somebody: add a step.' }),
    ...stepFaults(steps),
  }
}

/** What a faultless draft means. */
export const inputOf = ({ name, steps }: PolicyDraft): EscalationPolicyInput => ({
  name: name.trim(),
  steps: inputOfSteps(steps),
})
