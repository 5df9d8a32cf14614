import type { RaisedPeriodFieldsFragment } from '../../generated/graphql'
import { seriesLabel } from '../metrics/seriesLabel'

type Raised = RaisedPeriodFieldsFragment

/** A period on a lane, in shares of the whole from 0 to 1. */
export interface Bar {
  start: number
  width: number
  period: Raised
}

/** One series: when an alert would have been raised on it, and when one was. */
export interface Lane {
  seriesId: string
  resourceId: string
  label: string
  wouldHave: Bar[]
  really: Bar[]
}

const MOST_LANES = 40

export const resourceOf = ({ resourceName, resourceId }: Raised) => resourceName ?? resourceId

/** What tells a series from all others, such as `web-1 · idle`. */
export function laneLabel(period: Raised): string {
  return period.attributes.length > 0 ? `${resourceOf(period)} · ${seriesLabel(period)}` : resourceOf(period)
}

/** Where a period lies between two moments. */
export function barOf(period: Raised, from: string, to: string): Bar {
  const begin = Date.parse(from)
  const length = Date.parse(to) - begin
  const place = (moment: number) => Math.min(1, Math.max(0, (moment - begin) / length))
  const start = place(Date.parse(period.raisedAt))
  const end = place(period.clearedAt ? Date.parse(period.clearedAt) : begin + length)
  return { start, width: Math.max(0, end - start), period }
}

/** The lanes of the series with most periods first, and how many further ones are not shown. */
export function lanesOf(
  findings: readonly Raised[],
  actual: readonly Raised[],
  from: string,
  to: string,
): { lanes: Lane[]; more: number } {
  const lanes = new Map<string, Lane>()
  const laneOf = (period: Raised) => {
    const known = lanes.get(period.seriesId)
    if (known) return known
    const { seriesId, resourceId } = period
    const lane: Lane = { seriesId, resourceId, label: laneLabel(period), wouldHave: [], really: [] }
    lanes.set(seriesId, lane)
    return lane
  }
  for (const period of findings) laneOf(period).wouldHave.push(barOf(period, from, to))
  for (const period of actual) laneOf(period).really.push(barOf(period, from, to))
  const weight = ({ wouldHave, really }: Lane) => wouldHave.length + really.length
  const all = [...lanes.values()].sort((a, b) => weight(b) - weight(a) || a.label.localeCompare(b.label))
  return { lanes: all.slice(0, MOST_LANES), more: Math.max(0, all.length - MOST_LANES) }
}

const count = (number: number, noun: string) =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`

interface Figures {
  alerts: number
  resources: number
  stillRaised: number
  series: number
}

/** What came of it in a sentence or two. */
export function inShort(figures: Figures, actual: readonly Raised[] | undefined): string {
  if (figures.series === 0) return 'No series has what the rule watches, so it would have raised nothing.'
  const would =
    figures.alerts === 0
      ? `Would have raised no alert on ${figures.series === 1 ? 'its one' : `any of ${figures.series.toLocaleString('en-GB')}`} series`
      : `Would have raised ${count(figures.alerts, 'alert')} on ${count(figures.resources, 'resource')}`
  const still =
    figures.stillRaised > 0
      ? `, ${figures.stillRaised.toLocaleString('en-GB')} of them still raised at the end`
      : ''
  if (!actual) return `${would}${still}.`
  const raised = actual.filter(({ reopened }) => !reopened).length
  return `${would}${still}; what was in force raised ${raised === 0 ? 'none' : raised.toLocaleString('en-GB')}.`
}

/** The moment's neighbourhood on the resource's page, an hour to each side of the period. */
export function samplesAround({ raisedAt, clearedAt }: Raised): { from: string; to: string } {
  const hour = 3_600_000
  const end = clearedAt ? Date.parse(clearedAt) : Date.parse(raisedAt)
  return {
    from: new Date(Date.parse(raisedAt) - hour).toISOString(),
    to: new Date(Math.min(end + hour, Date.parse(raisedAt) + 48 * hour)).toISOString(),
  }
}

/** The alert that was really raised while this one would have been, where there is one. */
export function realOne(finding: Raised, actual: readonly Raised[]): Raised | undefined {
  const end = (period: Raised) => (period.clearedAt ? Date.parse(period.clearedAt) : Number.POSITIVE_INFINITY)
  return actual.find(
    (period) =>
      period.seriesId === finding.seriesId &&
      Date.parse(period.raisedAt) < end(finding) &&
      Date.parse(finding.raisedAt) < end(period),
  )
}
