import { expect, test } from 'vitest'
import { inSlots, sparkline } from './sparkline'

test('a line runs from the left to the right, and breaks where values are missing', () => {
  expect(sparkline([0, 0.5, null, 1, 1], 40, 10).line).toBe('M0.0 10.0L10.0 5.0M30.0 0.0L40.0 0.0')
})

test('each stretch has its own area below it', () => {
  expect(sparkline([0, 0.5, null, 1, 1], 40, 10).area).toBe(
    'M0.0 10.0L10.0 5.0V10H0.0ZM30.0 0.0L40.0 0.0V10H30.0Z',
  )
})

test('what leaves the frame is drawn at its edge', () => {
  expect(sparkline([-1, 2], 10, 10).line).toBe('M0.0 10.0L10.0 0.0')
})

test('a single jitter is drawn through', () => {
  expect(sparkline([0, undefined, 1], 20, 10).line).toBe('M0.0 10.0L20.0 0.0')
})

test('values stand at their time, so that a young host has nothing on the left', () => {
  expect(inSlots([180, 240], [0.5, 0.6], { from: 0, to: 240, step: 60 })).toEqual([
    undefined,
    undefined,
    undefined,
    0.5,
    0.6,
  ])
})
