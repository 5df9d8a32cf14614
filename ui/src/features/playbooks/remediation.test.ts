import { expect, test } from 'vitest'
import { groundsWords, labelsOf, verdictWords } from './remediation'

test('labels are lines of key and value', () => {
  expect(labelsOf(' service.name = web \n\npath=/srv/a=b')).toEqual([
    { key: 'service.name', value: 'web' },
    { key: 'path', value: '/srv/a=b' },
  ])
  expect(labelsOf('')).toEqual([])
})

test('a line without a key is no label', () => {
  expect(labelsOf('service.name=web\nnothing')).toBeUndefined()
  expect(labelsOf('=web')).toBeUndefined()
})

test('an alert that stays open is said to', () => {
  expect(verdictWords('STILL_BREACHED', 0.95)).toBe('the alert stays open: its figure is 0.95 still')
  expect(verdictWords('NOT_MEASURED', null)).toContain('nothing was measured')
})

test('trust is said with its count', () => {
  expect(groundsWords({ grounds: 'EARNED', successes: 1 })).toContain('1 time in a row')
  expect(groundsWords({ grounds: 'LOW_RISK', successes: 0 })).toContain('risk is low')
})
