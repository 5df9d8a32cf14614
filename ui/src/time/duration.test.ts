import { describe, expect, test } from 'vitest'
import { isoOf, parseSpoken, secondsOf, spoken } from './duration'

describe('an ISO duration', () => {
  test.each([
    ['PT10S', 10],
    ['PT1M30S', 90],
    ['PT168H', 604_800],
    ['P1DT1H', 90_000],
    ['PT0.5S', 0.5],
  ])('%s is %d seconds', (iso, seconds) => expect(secondsOf(iso)).toBe(seconds))

  test.each(['', 'P', 'PT', '5m', 'P1Y'])('%j is none', (text) => expect(secondsOf(text)).toBeUndefined())
})

describe('what a person types', () => {
  test.each([
    ['90s', 90],
    ['5 min', 300],
    ['1h 30m', 5_400],
    ['2d', 172_800],
  ])('%s is %d seconds', (text, seconds) => expect(parseSpoken(text)).toBe(seconds))

  test.each(['', '5', 'soon', '5 weeks', '5m later'])('%j cannot be read', (text) =>
    expect(parseSpoken(text)).toBeUndefined(),
  )
})

test('seconds are spoken in at most two units', () => {
  expect(spoken(5_400)).toBe('1 h 30 min')
  expect(spoken(90_061)).toBe('1 d 1 h')
  expect(spoken(0.25)).toBe('250 ms')
  expect(spoken(300)).toBe('5 min')
})

test('what is spoken can be read again', () => {
  expect(parseSpoken(spoken(5_400))).toBe(5_400)
  expect(secondsOf(isoOf(90))).toBe(90)
})
