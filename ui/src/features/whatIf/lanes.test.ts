import { describe, expect, test } from 'vitest'
import type { RaisedPeriodFieldsFragment } from '../../generated/graphql'
import { barOf, inShort, laneLabel, lanesOf, realOne, samplesAround } from './lanes'

const FROM = '2026-11-24T00:00:00Z'
const TO = '2026-11-25T00:00:00Z'

const raised = (part: Partial<RaisedPeriodFieldsFragment>): RaisedPeriodFieldsFragment => ({
  alertId: null,
  seriesId: 's1',
  attributes: [],
  resourceId: 'r1',
  resourceName: 'web-1',
  occurrence: 1,
  reopened: false,
  raisedAt: '2026-11-24T06:00:00Z',
  raisedValue: 0.97,
  clearedAt: '2026-11-24T12:00:00Z',
  clearedValue: 0.5,
  flapping: false,
  ...part,
})

describe('a bar', () => {
  test('lies where its period does', () => {
    expect(barOf(raised({}), FROM, TO)).toMatchObject({ start: 0.25, width: 0.25 })
  })

  test('reaches the end where the alert is still raised, and never beyond', () => {
    expect(barOf(raised({ clearedAt: null }), FROM, TO)).toMatchObject({ start: 0.25, width: 0.75 })
    expect(barOf(raised({ raisedAt: '2026-11-23T00:00:00Z' }), FROM, TO)).toMatchObject({
      start: 0,
      width: 0.5,
    })
  })
})

describe('lanes', () => {
  test('hold both what would have been and what was, those with most first', () => {
    const other = raised({ seriesId: 's2', resourceName: 'web-2' })
    const { lanes, more } = lanesOf([other, other], [raised({}), other], FROM, TO)

    expect(lanes.map(({ label, wouldHave, really }) => [label, wouldHave.length, really.length])).toEqual([
      ['web-2', 2, 1],
      ['web-1', 0, 1],
    ])
    expect(more).toBe(0)
  })

  test('say how many they leave out', () => {
    const many = Array.from({ length: 45 }, (_, number) => raised({ seriesId: `s${number}` }))

    expect(lanesOf(many, [], FROM, TO).more).toBe(5)
  })

  test('name a series by its resource and what tells it from others', () => {
    expect(laneLabel(raised({ attributes: [{ key: 'state', value: 'idle' }] }))).toBe('web-1 · idle')
    expect(laneLabel(raised({ resourceName: null }))).toBe('r1')
  })
})

describe('in short', () => {
  const figures = { alerts: 12, resources: 3, stillRaised: 0, series: 40 }

  test.each([
    [
      figures,
      [raised({}), raised({ reopened: true })],
      'Would have raised 12 alerts on 3 resources; what was in force raised 1.',
    ],
    [
      { ...figures, alerts: 1, resources: 1, stillRaised: 1 },
      undefined,
      'Would have raised 1 alert on 1 resource, 1 of them still raised at the end.',
    ],
    [
      { ...figures, alerts: 0 },
      [],
      'Would have raised no alert on any of 40 series; what was in force raised none.',
    ],
    [
      { ...figures, series: 0 },
      undefined,
      'No series has what the rule watches, so it would have raised nothing.',
    ],
  ])('%# it says what came of it', (of, actual, words) => {
    expect(inShort(of, actual)).toBe(words)
  })
})

test('samples are shown an hour to each side', () => {
  expect(samplesAround(raised({}))).toEqual({
    from: '2026-11-24T05:00:00.000Z',
    to: '2026-11-24T13:00:00.000Z',
  })
})

test('the real alert of a finding is one of the same series at the same time', () => {
  const real = raised({ raisedAt: '2026-11-24T11:00:00Z', clearedAt: null })

  expect(realOne(raised({}), [raised({ seriesId: 's2' }), real])).toBe(real)
  expect(
    realOne(raised({ raisedAt: '2026-11-24T01:00:00Z', clearedAt: '2026-11-24T02:00:00Z' }), [real]),
  ).toBeUndefined()
})
