import { expect, test } from 'vitest'
import { type ActionDraft, faultsOf, inputOf, type Offer, stepOf } from './draft'

const PRUNE: Offer = {
  operation: 'directory.prune',
  target: 'reports',
  parameters: [
    { name: 'path', meaning: 'The folder', values: [], pattern: '\\Q/srv/my-reports\\E(/.*)?' },
    { name: 'modifiedBefore', meaning: 'A time', values: [], pattern: '[0-9TZ:-]+' },
  ],
  facts: [],
  undoable: true,
}
const STOP: Offer = {
  operation: 'service.stop',
  target: 'nginx',
  parameters: [{ name: 'service', meaning: 'The service', values: ['nginx'], pattern: '' }],
  facts: [],
  undoable: false,
}
const OFFERS = [PRUNE, STOP]

const draft = (path: string): ActionDraft => ({
  title: 'Prune',
  risk: 'LOW',
  steps: [
    { ...stepOf(1, 0, OFFERS), parameters: { path, modifiedBefore: '2026-11-18T00:00:00Z' } },
    stepOf(2, 1, OFFERS),
  ],
})

test('a value that is the only one is filled in', () => {
  expect(stepOf(1, 1, OFFERS).parameters).toEqual({ service: 'nginx' })
})

test('a parameter has to be said and to match what the agent allows', () => {
  expect(faultsOf(draft('/srv/my-reports/old'), OFFERS)).toEqual({})
  expect(faultsOf(draft(''), OFFERS)).toEqual({ '0.path': 'This has to be said' })
  expect(faultsOf(draft('/etc'), OFFERS)).toHaveProperty(['0.path'])
})

test('a pattern of Java’s that JavaScript cannot read is left for the agent to judge', () => {
  const odd = { ...PRUNE, parameters: [{ name: 'path', meaning: '', values: [], pattern: '(?i)x*+' }] }
  expect(
    faultsOf({ ...draft('y'), steps: [{ key: 1, offer: 0, parameters: { path: 'y' } }] }, [odd]),
  ).toEqual({})
})

test('what can be undone is sent with its undo', () => {
  const input = inputOf(draft('/srv/my-reports'), OFFERS, 'r')
  expect(input.steps.map(({ compensation }) => compensation?.operation)).toEqual(['undo', undefined])
  expect(input.steps[0]?.parameters).toContainEqual({ key: 'path', value: '/srv/my-reports' })
})
