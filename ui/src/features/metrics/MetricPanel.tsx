import { useCallback, useMemo, useState } from 'react'
import { Failure } from '../../design/Notice'
import type { AlertRowFragment } from '../../generated/graphql'
import { exactly } from '../../time/moment'
import type { RangeSearch } from '../../time/range'
import { aligned } from './aligned'
import { Chart } from './Chart'
import { seriesToken } from './colours'
import { Legend } from './Legend'
import { type Mark, marksOf } from './marks'
import { NumbersTable } from './NumbersTable'
import { useSeries } from './useSeries'

interface MetricPanelProps {
  resourceId: string
  metric: string
  range: RangeSearch
  asTable: boolean
  alerts: readonly AlertRowFragment[]
  onZoom: (from: number, to: number) => void
  onReset: () => void
}

/** Up to so many series show where each was expected; of more, only the one in focus. */
const BANDS_AT_ONCE = 2

/** One metric of a resource as a live chart, or as the same numbers in a table. */
export function MetricPanel({
  resourceId,
  metric,
  range,
  asTable,
  alerts,
  onZoom,
  onReset,
}: MetricPanelProps) {
  const { shown, error, retry } = useSeries(resourceId, metric, range)
  const [focus, setFocus] = useState<number>()
  const [cursor, setCursor] = useState<{ index?: number; mark?: Mark }>({})

  const series = useMemo(() => shown?.series ?? [], [shown])
  const data = useMemo(() => aligned(series, shown?.step ?? 1), [series, shown?.step])
  const marks = useMemo(() => marksOf(alerts, metric), [alerts, metric])
  const bands = useMemo(() => {
    const withBand = series.map(({ expected }, index) => ({
      token: seriesToken(index),
      edges: expected,
      index,
    }))
    return withBand.filter(({ index }) => series.length <= BANDS_AT_ONCE || index === focus)
  }, [series, focus])
  const onCursor = useCallback((index: number | undefined, mark: Mark | undefined) => {
    setCursor((before) => (before.index === index && before.mark === mark ? before : { index, mark }))
  }, [])

  if (error && !shown) return <Failure what={`${metric} could not be fetched.`} error={error} retry={retry} />
  if (!shown) return <div className="chart-skeleton shimmer" role="status" aria-label={`Loading ${metric}`} />
  if (series.length === 0) return <p className="chart-empty quiet">No samples in this range.</p>
  const ucum = series[0]?.unit ?? '1'
  if (asTable) return <NumbersTable series={series} data={data} ucum={ucum} metric={metric} />
  const moment = cursor.index === undefined ? undefined : data.times[cursor.index]
  return (
    <>
      <Chart
        label={`${metric}, ${series.length} series. Press t for the numbers.`}
        data={data}
        metric={metric}
        ucum={ucum}
        from={shown.from}
        to={shown.to}
        bands={bands}
        marks={marks}
        focus={focus}
        onZoom={onZoom}
        onReset={onReset}
        onCursor={onCursor}
      />
      <p className="cursor-line quiet number">
        {error && 'Could not be refreshed. '}
        {cursor.mark?.label ?? (moment !== undefined && exactly(moment))}
      </p>
      <Legend
        series={series}
        data={data}
        ucum={ucum}
        metric={metric}
        index={cursor.index}
        focus={focus}
        bands={bands}
        onFocus={setFocus}
      />
    </>
  )
}
