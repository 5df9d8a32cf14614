import { expect, test } from 'vitest'
import { sparkline } from './sparkline'

test('a line runs from the left to the right, and breaks where values are missing', () => {
  expect(sparkline([0, 0.5, null, 1, 1], 40, 10)).toBe('M0.0 10.0L10.0 5.0M30.0 0.0L40.0 0.0')
})

test('what leaves the frame is drawn at its edge', () => {
  expect(sparkline([-1, 2], 10, 10)).toBe('M0.0 10.0L10.0 0.0')
})

test('a single jitter is drawn through', () => {
  expect(sparkline([0, undefined, 1], 20, 10)).toBe('M0.0 10.0L20.0 0.0')
})
