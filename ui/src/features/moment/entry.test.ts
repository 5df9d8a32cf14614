import { expect, test } from 'vitest'
import { entryOf, momentEntered } from './entry'

const NOON = Date.parse('2026-11-23T12:00:00Z')

test('what a field shows can be entered again', () => {
  expect(momentEntered(entryOf(NOON), NOON + 60_000)).toBe('2026-11-23T12:00:00.999Z')
})

test('the second that is running ends now', () => {
  expect(momentEntered(entryOf(NOON), NOON + 300)).toBe('2026-11-23T12:00:00.300Z')
})

test('what lies ahead, or is no moment, is none', () => {
  expect(momentEntered(entryOf(NOON + 60_000), NOON)).toBeUndefined()
  expect(momentEntered('', NOON)).toBeUndefined()
})
