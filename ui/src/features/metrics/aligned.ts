/** A series as far as its points go. */
export interface Pointed {
  points: readonly { time: string; value: number }[]
}

/** One axis of time in milliseconds, and for each series a value, a gap (null) or nothing to draw (undefined). */
export interface Aligned {
  times: number[]
  values: (number | null | undefined)[][]
}

/** One missing step is the jitter of a sender; two are a gap. */
const GAP_FROM = 2

/**
 * Puts series of one step on one axis. A step without samples has no point in the answer, so the steps in between are
 * put back: that is where the line must break.
 */
export function aligned(series: readonly Pointed[], step: number): Aligned {
  const maps = series.map(({ points }) => new Map(points.map(({ time, value }) => [Date.parse(time), value])))
  const known = maps.flatMap((map) => [...map.keys()])
  if (known.length === 0) return { times: [], values: series.map(() => []) }
  const first = known.reduce((least, time) => Math.min(least, time))
  const last = known.reduce((most, time) => Math.max(most, time))
  const times = Array.from(
    { length: Math.round((last - first) / step) + 1 },
    (_, index) => first + index * step,
  )
  return { times, values: maps.map((map) => withGaps(times.map((time) => map.get(time)))) }
}

function withGaps(values: (number | undefined)[]): (number | null | undefined)[] {
  const drawn: (number | null | undefined)[] = [...values]
  let missing = 0
  for (const [index, value] of values.entries()) {
    if (value === undefined) {
      missing += 1
    } else {
      if (missing >= GAP_FROM && missing < index) drawn.fill(null, index - missing, index)
      missing = 0
    }
  }
  return drawn
}
