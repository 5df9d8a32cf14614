import { expect, test } from 'vitest'
import { aligned } from './aligned'

const start = Date.parse('2026-11-23T12:00:00Z')
const series = (values: Record<number, number>) => ({
  points: Object.entries(values).map(([second, value]) => ({
    time: new Date(start + Number(second) * 1000).toISOString(),
    value,
  })),
})

test('two missing steps are a gap', () => {
  const { times, values } = aligned([series({ 0: 1, 10: 2, 40: 3 })], 10_000)
  expect(times.map((time) => (time - start) / 1000)).toEqual([0, 10, 20, 30, 40])
  expect(values).toEqual([[1, 2, null, null, 3]])
})

test('one missing step is drawn through', () => {
  expect(aligned([series({ 0: 1, 20: 3 })], 10_000).values).toEqual([[1, undefined, 3]])
})

test('series that start and end at different times share the axis', () => {
  const { values } = aligned([series({ 0: 1, 10: 1 }), series({ 20: 2, 30: 2 })], 10_000)
  expect(values).toEqual([
    [1, 1, undefined, undefined],
    [undefined, undefined, 2, 2],
  ])
})

test('nothing measured is nothing drawn', () => {
  expect(aligned([series({})], 10_000)).toEqual({ times: [], values: [[]] })
})
