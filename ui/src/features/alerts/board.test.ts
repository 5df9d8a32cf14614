import { describe, expect, test } from 'vitest'
import type { AlertRowFragment } from '../../generated/graphql'
import { alertFilter, alertSearch, lastingFilter } from './alertFilter'
import { arrival, replaced } from './board'

const alert: AlertRowFragment = {
  id: 'a',
  occurrence: 1,
  status: 'OPEN',
  severity: 'CRITICAL',
  title: 'Processor busy',
  ruleId: 'rule-1',
  resourceId: 'host-1',
  resource: { id: 'host-1', name: 'web-1', type: 'host' },
  metric: 'system.cpu.utilization',
  unit: '1',
  attributes: [],
  comparison: 'BELOW',
  threshold: 0.3,
  value: 0.1,
  raisedAt: '2026-11-23T12:00:00Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  resolvedAt: null,
  resolution: null,
  resolvedBy: null,
  assignedTo: { id: 'anna', name: 'Anna' },
  snoozedUntil: null,
  silencedBy: null,
  flapping: false,
  changedAt: '2026-11-23T12:00:00Z',
}

const plain = alertFilter(alertSearch({}))

describe('a change that arrives at the board', () => {
  test('replaces the row it belongs to, even when it leaves the filter', () => {
    expect(arrival([alert], { ...alert, status: 'RESOLVED' }, plain, false)).toBe('replace')
  })

  test('comes in by itself where it disturbs nobody, and waits otherwise', () => {
    expect(arrival([], alert, plain, true)).toBe('insert')
    expect(arrival([], alert, plain, false)).toBe('wait')
  })

  test.each([
    [{ status: 'RESOLVED' }],
    [{ severity: 'INFO' }],
    [{ text: 'db-2' }],
    [{ rule: 'rule-2' }],
    [{ resource: 'host-2' }],
    [{ assigned: 'bert' }],
  ])('is ignored where the filter is %j', (search) => {
    expect(arrival([], alert, alertFilter(alertSearch(search)), true)).toBe('ignore')
  })

  test.each([
    [{ text: 'WEB' }],
    [{ text: 'busy' }],
    [{ severity: 'CRITICAL,WARNING' }],
    [{ assigned: 'anna' }],
  ])('is let in where the filter is %j', (search) =>
    expect(arrival([], alert, alertFilter(alertSearch(search)), true)).toBe('insert'),
  )
})

test('an older message changes nothing', () => {
  const older = { ...alert, status: 'ACKNOWLEDGED', changedAt: '2026-11-23T11:00:00Z' } as const
  expect(replaced([alert], older)).toEqual([alert])
  const newer = { ...older, changedAt: '2026-11-23T13:00:00Z' }
  expect(replaced([alert], newer)).toEqual([newer])
})

describe('the stream of changes that a grouped board follows', () => {
  test('names the rule and the resource, which an alert never changes', () => {
    expect(lastingFilter(alertFilter({ rule: 'r', severity: 'CRITICAL' }))).toEqual({ ruleId: 'r' })
    expect(lastingFilter(alertFilter({ resource: 'h', status: 'OPEN' }))).toEqual({ resourceId: 'h' })
  })

  test('is of all alerts where the board is about any rule and resource: one may leave it', () => {
    expect(lastingFilter(alertFilter({ status: 'OPEN', text: 'cpu' }))).toBeUndefined()
  })
})
