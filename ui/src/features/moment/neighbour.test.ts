import { expect, test } from 'vitest'
import { neighbour } from './MomentSlider'

const marks = [
  { time: 10, label: 'resource.discovered' },
  { time: 20, label: 'resource.changed' },
]

test('the arrow keys go from one thing that happened to the next', () => {
  expect(neighbour(marks, 10, true, 100)).toBe(20)
  expect(neighbour(marks, 15, false, 0)).toBe(10)
})

test('beyond the last there is the end', () => {
  expect(neighbour(marks, 20, true, 100)).toBe(100)
  expect(neighbour(marks, 10, false, 0)).toBe(0)
})
