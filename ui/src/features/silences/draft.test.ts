import { describe, expect, test } from 'vitest'
import { emptyDraft, faultsOf, inputOf, type SilenceDraft } from './draft'
import { matcherInWords } from './words'

const NOW = new Date(2026, 10, 23, 14, 5)
const draft: SilenceDraft = { ...emptyDraft(NOW, { rule: 'rule-1' }), reason: 'Maintenance' }

describe('a silence in the form', () => {
  test('begins now and lasts two hours where nothing else is said', () => {
    expect(faultsOf(draft, NOW)).toEqual({})
    expect(inputOf(draft)).toMatchObject({
      ruleId: 'rule-1',
      resourceId: null,
      from: null,
      until: new Date(2026, 10, 23, 16, 5).toISOString(),
    })
  })

  test.each<[Partial<SilenceDraft>, string, string]>([
    [{ ruleId: '' }, 'matcher', 'Name at least one label, rule, resource or severity.'],
    [{ reason: ' ' }, 'reason', 'Say why: others will want to know.'],
    [{ until: '' }, 'until', 'Choose a date and a time.'],
    [{ until: '2026-11-23T14:05' }, 'until', 'Must come after the start.'],
    [{ from: '2026-11-23T17:00' }, 'until', 'Must come after the start.'],
    [{ from: '2026-11-23T12:00', until: '2026-11-23T13:00' }, 'until', 'Must be a moment that is to come.'],
    [{ until: '2028-01-01T00:00' }, 'until', 'At most 366 days after the start.'],
    [{ labels: [{ key: ' ', kind: 'EQUALS', value: 'x' }] }, 'labels.0', 'Needs a key.'],
    [{ labels: [{ key: 'a', kind: 'REGEX', value: '' }] }, 'labels.0', 'Needs a regular expression.'],
  ])('with %j has a fault', (part, field, fault) => {
    expect(faultsOf({ ...draft, ...part }, NOW)).toEqual({ [field]: fault })
  })
})

test('a matcher is said in a line', () => {
  expect(
    matcherInWords({
      labels: [
        { key: 'cpu.mode', kind: 'REGEX', value: 'us.*' },
        { key: 'device', kind: 'EQUALS', value: '' },
      ],
      severities: ['WARNING', 'INFO'],
      ruleId: 'rule-1',
      resourceId: null,
    }),
  ).toBe('cpu.mode =~ us.*, device = "", Warning or Info, one rule')
})
