const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The longest an alert can be kept quiet. */
export const LONGEST_SNOOZE = 30 * DAY

/** What people usually mean, each with the moment it means now. */
export function usualSnoozes(now: Date): { label: string; until: Date }[] {
  const tomorrow = new Date(now)
  tomorrow.setDate(now.getDate() + 1)
  tomorrow.setHours(9, 0, 0, 0)
  return [
    { label: '30 min', until: new Date(now.getTime() + 30 * MINUTE) },
    { label: '1 h', until: new Date(now.getTime() + HOUR) },
    { label: '4 h', until: new Date(now.getTime() + 4 * HOUR) },
    { label: 'Until tomorrow, 9:00', until: tomorrow },
    { label: '7 d', until: new Date(now.getTime() + 7 * DAY) },
  ]
}

/** A moment as a field of the type `datetime-local` holds it: local time, to the minute. */
export function localField(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join('-')
  return `${date}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}

/** What is wrong with the moment somebody chose, if anything. */
export function snoozeFault(chosen: string, now: Date): string | undefined {
  const until = new Date(chosen).getTime()
  if (Number.isNaN(until)) return 'Choose a date and a time.'
  if (until <= now.getTime()) return 'Choose a moment that is to come.'
  return until > now.getTime() + LONGEST_SNOOZE ? 'Choose a moment at most 30 days away.' : undefined
}

/** Whether an alert is kept quiet now. */
export const isSnoozed = (alert: { snoozedUntil: string | null }, now: number) =>
  alert.snoozedUntil !== null && Date.parse(alert.snoozedUntil) > now
