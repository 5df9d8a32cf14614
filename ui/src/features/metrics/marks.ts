import type { AlertRowFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import { SEVERITY_TONES } from '../alerts/words'

/** A moment worth a line on a chart. */
export interface Mark {
  time: number
  until: number | undefined
  tone: string
  label: string
  /** Drawn across while the alert lasts, in the metric's unit. */
  threshold: number | undefined
}

/** The alerts of one metric as lines, each from when it was raised to when it ended. */
export function marksOf(alerts: readonly AlertRowFragment[], metric: string): Mark[] {
  return alerts
    .filter((alert) => alert.metric === metric)
    .map((alert) => ({
      time: Date.parse(alert.raisedAt),
      until: alert.resolvedAt ? Date.parse(alert.resolvedAt) : undefined,
      tone: SEVERITY_TONES[alert.severity],
      label: `${alert.title}, raised ${exactly(alert.raisedAt)}`,
      threshold: alert.status === 'RESOLVED' ? undefined : alert.threshold,
    }))
}

/** The mark nearest to a moment, if one is within reach. */
export function nearest(marks: readonly Mark[], time: number, reach: number): Mark | undefined {
  const distance = (mark: Mark) => Math.abs(mark.time - time)
  const [closest] = [...marks].sort((a, b) => distance(a) - distance(b))
  return closest && distance(closest) <= reach ? closest : undefined
}
