import { expect, test } from 'vitest'
import { marksOf } from './marks'

test('what was heard of late stands where it happened', () => {
  const marks = marksOf([
    {
      type: 'resource.seen-earlier',
      recordedAt: '2026-11-23T12:00:00Z',
      effectiveAt: '2026-11-23T10:00:00Z',
    },
    { type: 'resource.changed', recordedAt: '2026-11-23T11:00:00Z', effectiveAt: '2026-11-23T11:00:09Z' },
    { type: 'alert.raised', recordedAt: '2026-11-23T09:00:00Z', effectiveAt: null },
  ])
  expect(marks).toEqual([
    { time: Date.parse('2026-11-23T09:00:00.001Z'), label: 'alert.raised' },
    { time: Date.parse('2026-11-23T10:00:00.001Z'), label: 'resource.seen-earlier' },
    { time: Date.parse('2026-11-23T11:00:00.001Z'), label: 'resource.changed' },
  ])
})
