/** The ranges on offer, in seconds up to now. */
export const RANGES = {
  '15m': 900,
  '1h': 3_600,
  '6h': 21_600,
  '24h': 86_400,
  '7d': 604_800,
  '30d': 2_592_000,
} as const

export type RangeName = keyof typeof RANGES

/** What the URL says of the range: up to now, or between two moments when it was zoomed. */
export interface RangeSearch {
  range?: RangeName
  from?: string
  to?: string
}

/** A range of time in milliseconds; `live` when it ends now and moves on. */
export interface Range {
  from: number
  to: number
  live: boolean
}

const DEFAULT: RangeName = '1h'
const isRangeName = (text: unknown): text is RangeName => typeof text === 'string' && text in RANGES
const isMoment = (text: unknown): text is string =>
  typeof text === 'string' && !Number.isNaN(Date.parse(text))

/** Reads the range out of a URL, leaving out what is not one. */
export function rangeSearch(search: Record<string, unknown>): RangeSearch {
  const { range, from, to } = search
  const name = isRangeName(range) && range !== DEFAULT ? { range } : {}
  const zoomed = isMoment(from) && isMoment(to) && Date.parse(from) < Date.parse(to)
  return zoomed ? { ...name, from, to } : name
}

export const rangeNameOf = (search: RangeSearch): RangeName => search.range ?? DEFAULT

/** The range that a URL means at a moment. */
export function rangeOf(search: RangeSearch, now: number): Range {
  if (search.from && search.to) {
    return { from: Date.parse(search.from), to: Date.parse(search.to), live: false }
  }
  return { from: now - RANGES[rangeNameOf(search)] * 1000, to: now, live: true }
}

/** The search that shows exactly these moments; zooming below a minute is refused. */
export function zoomedTo(from: number, to: number): RangeSearch | undefined {
  if (to - from < 60_000) return undefined
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}
