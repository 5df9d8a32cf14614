/** What people call the things that facts are about. */
export const SUBJECT_WORDS: Record<string, string> = {
  resource: 'a resource',
  alert: 'an alert',
  'alert-rule': 'a rule',
  'escalation-policy': 'a policy',
  silence: 'a silence',
  'cost-action': 'an action',
  playbook: 'a playbook',
  'playbook-run': 'a remediation',
  'playbook-places': 'how much a playbook may do at once',
  target: 'a target that one action at a time may be at',
  agent: 'an agent',
  person: 'a person',
  'dead-letter': 'a dead letter',
}
