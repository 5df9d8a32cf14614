import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import { useTheme } from '../../design/theme'
import { unitOf } from '../../units/unit'
import type { Aligned } from './aligned'
import { chartOptions } from './chartOptions'
import { type Mark, nearest } from './marks'
import { type Band, overlays } from './overlays'
import 'uplot/dist/uPlot.min.css'

const HEIGHT = 176
const REACH_PX = 6

export interface ChartProps {
  label: string
  data: Aligned
  metric: string
  ucum: string
  from: number
  to: number
  bands: Band[]
  marks: Mark[]
  focus: number | undefined
  onZoom: (from: number, to: number) => void
  onReset: () => void
  onCursor: (index: number | undefined, mark: Mark | undefined) => void
}

/** A live chart: drag to zoom, double click to reset, one crosshair for all charts of the page. */
export function Chart(props: ChartProps) {
  const { label, data, metric, ucum, from, to, bands, marks, focus } = props
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(undefined)
  const latest = useRef(props)
  latest.current = props
  const theme = useTheme()
  const seriesCount = data.values.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme means other colours on the canvas
  useEffect(() => {
    const element = place.current
    if (!element) return
    const options = chartOptions({
      seriesCount,
      ucum,
      unit: unitOf(ucum, metric),
      range: () => [latest.current.from, latest.current.to],
      plugin: overlays(() => latest.current),
      onZoom: (zoomFrom, zoomTo) => latest.current.onZoom(zoomFrom, zoomTo),
      onReset: () => latest.current.onReset(),
    })
    options.hooks = { ...options.hooks, setCursor: [(plot) => tellCursor(plot, latest.current)] }
    const plot = new uPlot(
      { ...options, width: element.clientWidth, height: HEIGHT },
      plotted(latest.current.data),
      element,
    )
    chart.current = plot
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [seriesCount, metric, ucum, theme])

  useEffect(() => chart.current?.setData(plotted(data)), [data])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes what is drawn
  useEffect(() => chart.current?.redraw(false, true), [from, to, bands, marks])
  useEffect(() => {
    chart.current?.setSeries(focus === undefined ? null : focus + 1, { focus: true })
  }, [focus])

  return <div ref={place} className="chart" role="img" aria-label={label} />
}

const plotted = ({ times, values }: Aligned) => [times, ...values] as uPlot.AlignedData

function tellCursor(plot: uPlot, { onCursor, marks }: ChartProps) {
  const { left = -1, idx } = plot.cursor
  if (left < 0) return onCursor(undefined, undefined)
  const time = plot.posToVal(left, 'x')
  const reach = plot.posToVal(REACH_PX, 'x') - plot.posToVal(0, 'x')
  onCursor(idx ?? undefined, nearest(marks, time, reach))
}
