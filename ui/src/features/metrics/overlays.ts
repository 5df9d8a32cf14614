import type uPlot from 'uplot'
import { present } from '../../time/past'
import { colourOf } from './colours'
import type { Mark } from './marks'
import { stretches } from './stretches'

/** Where a series was expected to be, by time in milliseconds. */
export interface Band {
  token: string
  edges: readonly { time: string; low: number; high: number }[]
}

interface Overlays {
  bands: readonly Band[]
  marks: readonly Mark[]
}

function drawBand(chart: uPlot, { token, edges }: Band) {
  const { ctx } = chart
  ctx.fillStyle = colourOf(token, 0.14)
  const x = (time: string) => chart.valToPos(Date.parse(time), 'x', true)
  const y = (value: number) => chart.valToPos(value, 'y', true)
  for (const stretch of stretches(edges)) {
    ctx.beginPath()
    for (const { time, high } of stretch) ctx.lineTo(x(time), y(high))
    for (const { time, low } of stretch.toReversed()) ctx.lineTo(x(time), y(low))
    ctx.closePath()
    ctx.fill()
  }
}

function drawMark(chart: uPlot, mark: Mark) {
  const { ctx, bbox } = chart
  const x = chart.valToPos(mark.time, 'x', true)
  const end = chart.valToPos(mark.until ?? present(), 'x', true)
  ctx.fillStyle = colourOf(mark.tone, 0.07)
  ctx.fillRect(x, bbox.top, end - x, bbox.height)
  ctx.strokeStyle = colourOf(mark.tone)
  ctx.lineWidth = devicePixelRatio
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  if (mark.threshold === undefined) return
  const y = chart.valToPos(mark.threshold, 'y', true)
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio])
  ctx.beginPath()
  ctx.moveTo(bbox.left, y)
  ctx.lineTo(bbox.left + bbox.width, y)
  ctx.stroke()
  ctx.setLineDash([])
}

/** Draws within the plot's own frame only. */
function clipped(chart: uPlot, draw: () => void) {
  const { ctx, bbox } = chart
  ctx.save()
  ctx.beginPath()
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height)
  ctx.clip()
  draw()
  ctx.restore()
}

/** The expected bands behind the lines and the alerts' marks before them. */
export function overlays(current: () => Overlays): uPlot.Plugin {
  return {
    hooks: {
      drawAxes: (chart) =>
        clipped(chart, () => {
          for (const band of current().bands) drawBand(chart, band)
        }),
      draw: (chart) =>
        clipped(chart, () => {
          for (const mark of current().marks) drawMark(chart, mark)
        }),
    },
  }
}
