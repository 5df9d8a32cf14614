import { expect, test } from 'vitest'
import { EMPTY_DRAFT } from './draft'
import { sentenceOf } from './sentence'

test('a draft is said in one sentence', () => {
  const draft = {
    ...EMPTY_DRAFT,
    metric: 'system.cpu.utilization',
    matching: [{ key: 'cpu.mode', value: 'idle' }],
    comparison: 'BELOW',
    threshold: '0.3',
    clearThreshold: '0.5',
  } as const
  expect(sentenceOf({ ...draft, matching: [...draft.matching] }, '1')).toBe(
    'Raises a warning alert when system.cpu.utilization (cpu.mode idle) is below 30 % for 5 min, and clears it at 50 %.',
  )
})

test('an unfinished draft says nothing yet', () => {
  expect(sentenceOf(EMPTY_DRAFT, '1')).toBeUndefined()
})
