import { expect, test } from 'vitest'
import { rangeOf, rangeSearch, zoomedTo } from './range'

const now = Date.parse('2026-11-23T12:00:00Z')

test('without anything in the URL the last hour is shown, live', () => {
  expect(rangeOf(rangeSearch({}), now)).toEqual({ from: now - 3_600_000, to: now, live: true })
})

test('a zoomed range stands still', () => {
  const search = rangeSearch({ range: '6h', from: '2026-11-23T10:00:00Z', to: '2026-11-23T11:00:00Z' })
  expect(rangeOf(search, now)).toEqual({ from: now - 7_200_000, to: now - 3_600_000, live: false })
  expect(search.range).toBe('6h')
})

test('what is no range is left out', () => {
  expect(rangeSearch({ range: '3 weeks', from: 'soon', to: 'later' })).toEqual({})
  expect(rangeSearch({ from: '2026-11-23T11:00:00Z', to: '2026-11-23T10:00:00Z' })).toEqual({})
})

test('a zoom below a minute is refused', () => {
  expect(zoomedTo(now, now + 59_000)).toBeUndefined()
  expect(zoomedTo(now, now + 60_000)).toEqual({
    from: '2026-11-23T12:00:00.000Z',
    to: '2026-11-23T12:01:00.000Z',
  })
})
