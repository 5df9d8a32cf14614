import type uPlot from 'uplot'
import type { Unit } from '../../units/unit'
import { colourOf, seriesToken } from './colours'

const DAY = 86_400_000
const HOURS = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const SECONDS = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const DAYS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

function moments(_: uPlot, splits: number[], __: number, ___: number, increment: number): string[] {
  const format = increment >= DAY ? DAYS : increment < 60_000 ? SECONDS : HOURS
  return splits.map((time) => format.format(time))
}

/** Steps of an axis in bytes, which a reader counts in powers of two. */
const BINARY_STEPS = Array.from({ length: 50 }, (_, power) => 2 ** power)

/** Zero is always in sight of what cannot be less; a share that gets near to the whole shows the whole. */
function valueRange(isShare: boolean): uPlot.Range.Function {
  return (_, least, most) => {
    if (least === null || most === null) return [0, 1]
    if (isShare && least >= 0 && most > 0.5 && most <= 1) return [0, 1]
    const room = (most - Math.min(least, 0)) * 0.1 || 1
    return [least < 0 ? least - room : 0, most + room]
  }
}

interface ChartShape {
  seriesCount: number
  unit: Unit
  ucum: string
  range: () => [from: number, to: number]
  plugin: uPlot.Plugin
  onZoom: (from: number, to: number) => void
  onReset: () => void
}

/** How a chart of one metric looks and answers to the pointer. */
export function chartOptions(shape: ChartShape): Omit<uPlot.Options, 'width' | 'height'> {
  const line = colourOf('line')
  const axis = {
    stroke: colourOf('text-faint'),
    font: '11px "Inter Variable", sans-serif',
    grid: { stroke: line, width: 1 },
    ticks: { show: false },
  }
  const single = shape.seriesCount === 1
  return {
    ms: 1,
    padding: [10, 20, 0, 0],
    legend: { show: false },
    focus: { alpha: 0.25 },
    cursor: {
      y: false,
      sync: { key: 'page', setSeries: false },
      drag: { x: true, y: false, setScale: false },
      points: { size: 6 },
      bind: {
        dblclick: () => () => {
          shape.onReset()
          return null
        },
      },
    },
    scales: { x: { time: true, range: shape.range }, y: { range: valueRange(shape.unit.label === '%') } },
    axes: [
      { ...axis, values: moments, size: 26, gap: 4 },
      {
        ...axis,
        size: 66,
        gap: 6,
        space: 34,
        values: (_, splits) => splits.map((value) => shape.unit.bare(value)),
        ...(shape.ucum.startsWith('By') ? { incrs: BINARY_STEPS } : {}),
      },
    ],
    series: [
      {},
      ...Array.from({ length: shape.seriesCount }, (_, index) => ({
        stroke: colourOf(seriesToken(index)),
        width: 1.5,
        points: { show: false },
        ...(single ? { fill: colourOf(seriesToken(index), 0.1), fillTo: 0 } : {}),
      })),
    ],
    plugins: [shape.plugin],
    hooks: {
      setSelect: [
        (chart) => {
          const { left, width } = chart.select
          if (width < 4) return
          shape.onZoom(chart.posToVal(left, 'x'), chart.posToVal(left + width, 'x'))
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
        },
      ],
    },
  }
}
