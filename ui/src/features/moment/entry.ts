/** A moment as a field for date and time holds it: to the second, where the reader is. */
export function entryOf(moment: number): string {
  const here = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000)
  return here.toISOString().slice(0, 19)
}

/** The moment that was entered; its last millisecond, for what happened within that second has happened by then. */
export function momentEntered(text: string, latest: number): string | undefined {
  const second = Date.parse(text)
  if (Number.isNaN(second)) return undefined
  const end = second + 999
  if (second > latest) return undefined
  return new Date(Math.min(end, latest)).toISOString()
}
