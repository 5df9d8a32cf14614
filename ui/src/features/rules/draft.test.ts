import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT, faultsOf, inputOf, type RuleDraft } from './draft'

const draft: RuleDraft = {
  ...EMPTY_DRAFT,
  name: ' Processor busy ',
  metric: 'system.cpu.utilization',
  matching: [{ key: 'cpu.mode', value: 'idle' }],
  comparison: 'BELOW',
  threshold: '0.3',
  holdFor: '10s',
  escalation: [{ after: '0s', channel: 'EMAIL', address: 'ops@example.com' }],
}

test('a faultless draft becomes what the API takes', () => {
  expect(faultsOf(draft)).toEqual({})
  expect(inputOf(draft)).toEqual({
    name: 'Processor busy',
    metric: 'system.cpu.utilization',
    matching: [{ key: 'cpu.mode', value: 'idle' }],
    comparison: 'BELOW',
    threshold: 0.3,
    clearThreshold: undefined,
    holdFor: 'PT10S',
    severity: 'WARNING',
    reopensWithin: 'PT600S',
    steadyChanges: 5,
    flapsWithin: 'PT1800S',
    escalation: [{ after: 'PT0S', channel: 'EMAIL', address: 'ops@example.com' }],
    escalationPolicyId: null,
  })
})

test('a draft that follows a policy sends no steps of its own, whatever they were', () => {
  const following = { ...draft, policyId: 'policy-1', escalation: [{ ...draft.escalation[0], address: '?' }] }
  expect(faultsOf(following as RuleDraft)).toEqual({})
  expect(inputOf(following as RuleDraft)).toMatchObject({ escalation: [], escalationPolicyId: 'policy-1' })
})

describe('a fault is found in', () => {
  test.each<[string, Partial<RuleDraft>]>([
    ['name', { name: ' ' }],
    ['metric', { metric: '' }],
    ['threshold', { threshold: 'a lot' }],
    ['threshold', { threshold: '' }],
    ['clearThreshold', { clearThreshold: '0.2' }],
    ['clearThreshold', { comparison: 'ABOVE', clearThreshold: '0.4' }],
    ['holdFor', { holdFor: 'a while' }],
    ['holdFor', { holdFor: '25 h' }],
    ['reopensWithin', { reopensWithin: '25 h' }],
    ['steadyChanges', { steadyChanges: '0' }],
    ['steadyChanges', { steadyChanges: 'many' }],
    ['flapsWithin', { flapsWithin: '30 s' }],
    ['matching.0', { matching: [{ key: 'cpu.mode', value: '' }] }],
    ['escalation.0.address', { escalation: [{ after: '1m', channel: 'WEBHOOK', address: 'ftp://x' }] }],
    ['escalation.0.after', { escalation: [{ after: '8 d', channel: 'EMAIL', address: 'a@b.c' }] }],
  ])('%s of %j', (field, change) => {
    expect(Object.keys(faultsOf({ ...draft, ...change }))).toContain(field)
  })
})
