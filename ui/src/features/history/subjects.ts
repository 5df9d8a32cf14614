/** What people call the things that facts are about. */
export const SUBJECT_WORDS: Record<string, string> = {
  resource: 'a resource',
  alert: 'an alert',
  'alert-rule': 'a rule',
  'escalation-policy': 'a policy',
  silence: 'a silence',
  'cost-action': 'an action',
  playbook: 'a playbook',
  agent: 'an agent',
  person: 'a person',
  'dead-letter': 'a dead letter',
}
