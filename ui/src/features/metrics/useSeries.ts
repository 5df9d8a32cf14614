import { useCallback, useEffect, useRef, useState } from 'react'
import type { CombinedError } from 'urql'
import { MetricSeriesDocument } from '../../generated/graphql'
import { uncached } from '../../graphql/api'
import { useCatchUp } from '../../graphql/useAsk'
import { useCoalesced } from '../../graphql/useCoalesced'
import { secondsOf } from '../../time/duration'
import { present } from '../../time/past'
import { type RangeSearch, rangeOf } from '../../time/range'
import { byGreatest } from './seriesLabel'
import { type Series, withTail } from './tail'
import { useMetricTicks } from './ticks'

/** The series of one metric over the page's range, growing at the end while the range is live. */
export interface LiveSeries {
  series: Series[]
  /** Milliseconds between two points. */
  step: number
  from: number
  to: number
}

const stepOf = (series: readonly Series[]) => 1000 * (secondsOf(series[0]?.step ?? '') ?? 60)

/** How many steps at the end are fetched anew: they may have been incomplete. */
const TAIL_STEPS = 3

export function useSeries(resourceId: string, metric: string, range: RangeSearch) {
  const [shown, setShown] = useState<LiveSeries>()
  const [error, setError] = useState<CombinedError>()
  const latest = useRef<LiveSeries>(undefined)
  const question = JSON.stringify([resourceId, metric, range])
  const asked = useRef(question)
  asked.current = question

  const fetchRange = useCallback(
    async (from: number, to: number, step?: string) => {
      const moments = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
      const variables = { resourceId, metric, step, ...moments }
      const answer = await uncached().query(MetricSeriesDocument, variables).toPromise()
      return asked.current === question ? answer : undefined
    },
    [resourceId, metric, question],
  )

  const show = useCallback((live: LiveSeries) => {
    latest.current = live
    setShown(live)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the range
  const load = useCallback(async () => {
    const { from, to } = rangeOf(range, present())
    const answer = await fetchRange(from, to)
    if (!answer) return
    setError(answer.error)
    if (answer.data)
      show({ series: byGreatest(answer.data.series), step: stepOf(answer.data.series), from, to })
  }, [question, fetchRange, show])

  const grow = useCallback(async () => {
    const { from, to, live } = rangeOf(range, present())
    const before = latest.current
    if (!live) return
    if (!before || before.series.length === 0) return load()
    const tailFrom = Math.max(from, before.to - TAIL_STEPS * before.step)
    const answer = await fetchRange(tailFrom, to, before.series[0]?.step)
    if (!answer) return
    setError(answer.error)
    if (answer.data) {
      // The first step of the tail may be cut by its start: it is the one kept from before.
      const complete = tailFrom + before.step
      const tail = answer.data.series.map((series) => ({
        ...series,
        points: series.points.filter(({ time }) => Date.parse(time) >= complete),
      }))
      show({ ...before, series: withTail(before.series, tail, from, complete), from, to })
    }
  }, [range, fetchRange, load, show])

  useEffect(() => {
    latest.current = undefined
    setShown(undefined)
    void load()
  }, [load])

  const pause = Math.min(Math.max(shown?.step ?? 0, 2_000), 60_000)
  const growSoon = useCoalesced(grow, pause)
  useMetricTicks(metric, growSoon)
  useCatchUp(growSoon)
  return { shown, error, retry: load }
}
