import { secondsOf, spoken } from '../../time/duration'

export type PeriodName = '7d' | '30d' | 'custom'

/** A period as it stands in the form: moments as a `datetime-local` control has them. */
export interface PeriodDraft {
  name: PeriodName
  from: string
  to: string
}

const DAY = 86_400_000
const LENGTHS = { '7d': 7 * DAY, '30d': 30 * DAY } as const

/** A moment as a `datetime-local` control has it, where the reader is. */
export function localOf(moment: number): string {
  const shifted = moment - new Date(moment).getTimezoneOffset() * 60_000
  return new Date(shifted).toISOString().slice(0, 16)
}

export const startingPeriod = (now: number): PeriodDraft => ({
  name: '7d',
  from: localOf(now - DAY),
  to: localOf(now),
})

/** What a draft means, or what is wrong with it. */
export function periodOf(
  draft: PeriodDraft,
  now: number,
  samplesKept: string | undefined,
): { from: string; to: string } | { fault: string } {
  const kept = samplesKept === undefined ? undefined : secondsOf(samplesKept)
  const { from, to } =
    draft.name === 'custom'
      ? { from: Date.parse(draft.from), to: Date.parse(draft.to) }
      : { from: now - LENGTHS[draft.name], to: now }
  if (Number.isNaN(from) || Number.isNaN(to)) return { fault: 'Choose both moments.' }
  if (from >= to) return { fault: 'The period must begin before it ends.' }
  if (to > now) return { fault: 'Nothing is recorded of the future: let it end by now.' }
  if (kept !== undefined && from < now - kept * 1000) {
    return { fault: `Samples are kept for ${spoken(kept)}: let it begin later.` }
  }
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

/** Seconds of work left, in words; a rough guess is said as one. */
export function leftInWords(remaining: string | null | undefined): string {
  const seconds = remaining ? secondsOf(remaining) : undefined
  if (seconds === undefined) return ''
  return seconds < 1 ? 'almost done' : `about ${spoken(Math.ceil(seconds))} left`
}
