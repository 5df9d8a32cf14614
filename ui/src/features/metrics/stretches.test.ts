import { expect, test } from 'vitest'
import { stretches } from './stretches'

const edge = (minute: number) => ({ time: new Date(minute * 60_000).toISOString() })

test('a band breaks where too little was known', () => {
  const edges = [0, 1, 2, 30, 31].map(edge)
  expect(stretches(edges).map((stretch) => stretch.length)).toEqual([3, 2])
  expect(stretches([])).toEqual([])
})
