const SECONDS = { d: 86_400, h: 3_600, m: 60, s: 1 } as const
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/
const SPOKEN = /^(\d+(?:\.\d+)?)\s*(d|h|m|min|s)$/

/** Seconds of an ISO 8601 duration as the API writes it, such as PT1M30S; undefined where it is none. */
export function secondsOf(iso: string): number | undefined {
  const match = ISO.exec(iso)
  if (!match || iso === 'P' || iso.endsWith('T')) return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return days * SECONDS.d + hours * SECONDS.h + minutes * SECONDS.m + seconds
}

/** What a person types, such as `90s`, `5 min` or `1h 30m`, in seconds; undefined where it cannot be read. */
export function parseSpoken(text: string): number | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .match(/[\d.]+\s*[a-z]+/g)
  if (!parts || parts.join('').replace(/\s/g, '') !== text.toLowerCase().replace(/\s/g, '')) return undefined
  let seconds = 0
  for (const part of parts) {
    const match = SPOKEN.exec(part)
    if (!match) return undefined
    const unit = match[2] === 'min' ? 'm' : (match[2] as keyof typeof SECONDS)
    seconds += Number(match[1]) * SECONDS[unit]
  }
  return seconds
}

/** Seconds as the API reads them. */
export function isoOf(seconds: number): string {
  return `PT${seconds}S`
}

/** Seconds in at most two units, such as `1 h 30 min`. */
export function spoken(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`
  const units: [number, string][] = [
    [SECONDS.d, 'd'],
    [SECONDS.h, 'h'],
    [SECONDS.m, 'min'],
    [SECONDS.s, 's'],
  ]
  const first = units.findIndex(([size]) => seconds >= size)
  let rest = Math.round(seconds)
  const words = units.slice(first, first + 2).map(([size, name]) => {
    const count = Math.floor(rest / size)
    rest -= count * size
    return count ? `${count} ${name}` : ''
  })
  return words.filter(Boolean).join(' ')
}
