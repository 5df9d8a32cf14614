/** A line and the area below it, as SVG path data. */
export interface Sparkline {
  line: string
  area: string
}

type Point = [x: string, y: string]

/** Draws values from 0 to 1; where one is missing (null) the line breaks, what is undefined is drawn through. */
export function sparkline(
  values: readonly (number | null | undefined)[],
  width: number,
  height: number,
): Sparkline {
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const stretches: Point[][] = []
  let broken = true
  for (const [index, value] of values.entries()) {
    if (value === undefined) continue
    if (value === null) {
      broken = true
      continue
    }
    const y = (1 - Math.min(Math.max(value, 0), 1)) * height
    const point: Point = [(index * step).toFixed(1), y.toFixed(1)]
    if (broken) stretches.push([point])
    else stretches.at(-1)?.push(point)
    broken = false
  }
  const lines = stretches.map((points) => ({
    points,
    path: `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`,
  }))
  return {
    line: lines.map(({ path }) => path).join(''),
    area: lines.map(({ points, path }) => `${path}V${height}H${points[0]?.[0]}Z`).join(''),
  }
}

/** Values at their moments, put into one slot for each step between two moments. */
export function inSlots(
  times: readonly number[],
  values: readonly (number | null | undefined)[],
  { from, to, step }: { from: number; to: number; step: number },
): (number | null | undefined)[] {
  const first = Math.ceil(from / step)
  const slots = new Array<number | null | undefined>(Math.floor(to / step) - first + 1).fill(undefined)
  for (const [index, time] of times.entries()) {
    const slot = Math.round(time / step) - first
    if (slot >= 0 && slot < slots.length) slots[slot] = values[index]
  }
  return slots
}
