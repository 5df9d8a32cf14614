import { expect, test } from 'vitest'
import { decisionsForAll } from './decisions'

test('a selection offers what at least one of its alerts allows, and says how many', () => {
  expect(decisionsForAll(['OPEN', 'OPEN', 'ACKNOWLEDGED'])).toEqual([
    { decision: 'acknowledge', count: 2 },
    { decision: 'resolve', count: 3 },
  ])
  expect(decisionsForAll([])).toEqual([])
})
