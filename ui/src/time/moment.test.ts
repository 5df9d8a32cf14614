import { expect, test } from 'vitest'
import { relative } from './moment'

const now = Date.parse('2026-11-23T12:00:00Z')

test.each([
  ['2026-11-23T11:59:58Z', 'now'],
  ['2026-11-23T11:59:30Z', '30 s ago'],
  ['2026-11-23T11:01:00Z', '59 min ago'],
  ['2026-11-22T12:00:00Z', '1 d ago'],
  ['2026-11-23T14:00:00Z', 'in 2 h'],
])('%s is %s', (time, words) => expect(relative(time, now)).toBe(words))
