import { expect, test } from 'vitest'
import { type Series, withTail } from './tail'

const at = (second: number) => new Date(second * 1000).toISOString()
const series = (id: string, values: Record<number, number>): Series => ({
  id,
  metric: 'load',
  unit: '1',
  kind: 'GAUGE',
  attributes: [],
  step: 'PT10S',
  points: Object.entries(values).map(([second, value]) => ({ time: at(Number(second)), value })),
  expected: [],
})
const values = (of: Series[]) =>
  of.map(({ id, points }) => [id, points.map(({ time, value }) => [Date.parse(time) / 1000, value])])

test('the newest part is replaced, the oldest falls out', () => {
  const shown = [series('a', { 0: 1, 10: 2, 20: 3 })]
  const tail = [series('a', { 20: 4, 30: 5 })]
  expect(values(withTail(shown, tail, 10_000, 20_000))).toEqual([
    [
      'a',
      [
        [10, 2],
        [20, 4],
        [30, 5],
      ],
    ],
  ])
})

test('a series that begins comes in, one that is all past goes', () => {
  const shown = [series('old', { 0: 1 })]
  expect(values(withTail(shown, [series('new', { 30: 1 })], 10_000, 20_000))).toEqual([['new', [[30, 1]]]])
})
