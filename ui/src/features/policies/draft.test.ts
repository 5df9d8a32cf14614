import { describe, expect, test } from 'vitest'
import { faultsOf, inputOf, type PolicyDraft } from './draft'

const draft: PolicyDraft = {
  name: ' Night watch ',
  steps: [{ after: '5 min', channel: 'EMAIL', address: 'ops@example.com' }],
}

test('a faultless policy becomes what the API takes', () => {
  expect(faultsOf(draft)).toEqual({})
  expect(inputOf(draft)).toEqual({
    name: 'Night watch',
    steps: [{ after: 'PT300S', channel: 'EMAIL', address: 'ops@example.com' }],
  })
})

describe('a fault is found in', () => {
  test.each<[string, Partial<PolicyDraft>]>([
    ['name', { name: ' ' }],
    ['steps', { steps: [] }],
    ['escalation.0.after', { steps: [{ after: '8 d', channel: 'EMAIL', address: 'a@b.c' }] }],
    ['escalation.0.address', { steps: [{ after: '0 s', channel: 'WEBHOOK', address: 'nowhere' }] }],
  ])('%s of %j', (field, change) => {
    expect(Object.keys(faultsOf({ ...draft, ...change }))).toEqual([field])
  })
})
