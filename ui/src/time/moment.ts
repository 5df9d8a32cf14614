const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

/** Date and time to the second, where the reader is. */
export const exactly = (time: string | number) => EXACT.format(new Date(time))

/** The time of day to the second, where the reader is. */
export const clock = (time: string | number) => CLOCK.format(new Date(time))

const STEPS: [limit: number, size: number, unit: string][] = [
  [60, 1, 's'],
  [3_600, 60, 'min'],
  [86_400, 3_600, 'h'],
  [Number.POSITIVE_INFINITY, 86_400, 'd'],
]

/** How long ago or ahead, in one unit, such as `4 min ago` or `in 2 d`. */
export function relative(time: string | number, now: number): string {
  const seconds = Math.round((now - new Date(time).getTime()) / 1000)
  const distance = Math.abs(seconds)
  if (distance < 5) return 'now'
  const [, size, unit] = STEPS.find(([limit]) => distance < limit) as (typeof STEPS)[number]
  const amount = `${Math.floor(distance / size)} ${unit}`
  return seconds < 0 ? `in ${amount}` : `${amount} ago`
}
