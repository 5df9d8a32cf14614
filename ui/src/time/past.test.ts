import { afterEach, expect, test } from 'vitest'
import { currentPast, momentOf, pastIs, pastSearch, present } from './past'

const NOON = '2026-11-23T12:00:00Z'

afterEach(() => pastIs({}))

test('a URL without a moment means the present', () => {
  expect(pastSearch({ text: 'web' })).toEqual({})
  expect(momentOf({})).toBeUndefined()
})

test('what is no moment is left out', () => {
  expect(pastSearch({ asOf: 'yesterday', knownAt: NOON })).toEqual({ knownAt: NOON })
})

test('what was known at a moment alone is how it was then', () => {
  expect(momentOf({ knownAt: NOON })).toBe(NOON)
  expect(momentOf({ asOf: '2026-11-22T12:00:00Z', knownAt: NOON })).toBe('2026-11-22T12:00:00Z')
})

test('the clock of the pages stands still in the past', () => {
  pastIs({ asOf: NOON })
  expect(present()).toBe(Date.parse(NOON))
  expect(currentPast()).toEqual({ asOf: NOON })
  pastIs({})
  expect(Math.abs(present() - Date.now())).toBeLessThan(1_000)
})
