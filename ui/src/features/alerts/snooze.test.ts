import { describe, expect, test } from 'vitest'
import { isSnoozed, localField, snoozeFault, usualSnoozes } from './snooze'

const NOW = new Date(2026, 10, 23, 14, 5)

describe('a snooze', () => {
  test('until tomorrow ends in the morning of the next day', () => {
    const tomorrow = usualSnoozes(NOW).find(({ label }) => label.includes('tomorrow'))
    expect(tomorrow && localField(tomorrow.until)).toBe('2026-11-24T09:00')
  })

  test.each([
    ['', 'Choose a date and a time.'],
    ['2026-11-23T14:05', 'Choose a moment that is to come.'],
    ['2026-12-23T14:06', 'Choose a moment at most 30 days away.'],
  ])('until "%s" has a fault', (chosen, fault) => expect(snoozeFault(chosen, NOW)).toBe(fault))

  test.each([['2026-11-23T14:06'], ['2026-12-23T14:05']])('until %s has none', (chosen) =>
    expect(snoozeFault(chosen, NOW)).toBeUndefined(),
  )

  test('is over at its moment', () => {
    const alert = { snoozedUntil: '2026-11-23T14:00:00Z' }
    expect(isSnoozed(alert, Date.parse('2026-11-23T13:59:59Z'))).toBe(true)
    expect(isSnoozed(alert, Date.parse('2026-11-23T14:00:00Z'))).toBe(false)
    expect(isSnoozed({ snoozedUntil: null }, 0)).toBe(false)
  })
})
