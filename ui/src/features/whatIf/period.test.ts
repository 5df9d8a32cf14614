import { describe, expect, test } from 'vitest'
import { leftInWords, localOf, periodOf, startingPeriod } from './period'

const NOW = Date.parse('2026-11-24T12:00:00Z')

describe('a period', () => {
  test('reaches up to now where only its length is chosen', () => {
    expect(periodOf({ ...startingPeriod(NOW), name: '30d' }, NOW, 'PT744H')).toEqual({
      from: '2026-10-25T12:00:00.000Z',
      to: '2026-11-24T12:00:00.000Z',
    })
  })

  test('is what its two moments say where the reader is', () => {
    const from = NOW - 7_200_000
    const draft = { name: 'custom', from: localOf(from), to: localOf(NOW) } as const

    expect(periodOf(draft, NOW, undefined)).toEqual({
      from: new Date(from).toISOString(),
      to: new Date(NOW).toISOString(),
    })
  })

  test.each([
    ['', localOf(NOW), 'Choose both moments.'],
    [localOf(NOW), localOf(NOW), 'The period must begin before it ends.'],
    [localOf(NOW), localOf(NOW + 3_600_000), 'Nothing is recorded of the future: let it end by now.'],
    [localOf(NOW - 9 * 86_400_000), localOf(NOW), 'Samples are kept for 7 d: let it begin later.'],
  ])('from %j to %j is refused with a sentence', (from, to, fault) => {
    expect(periodOf({ name: 'custom', from, to }, NOW, 'PT168H')).toEqual({ fault })
  })
})

describe('what is left', () => {
  test.each([
    ['PT12.3S', 'about 13 s left'],
    ['PT0.2S', 'almost done'],
    [null, ''],
  ])('of %j is said as %j', (remaining, words) => {
    expect(leftInWords(remaining)).toBe(words)
  })
})
